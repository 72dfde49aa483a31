import { signers } from "./signers.ts";

/** The Chinese half of the readme. */
export const chinese = `\
【中文】

一、这是什么
   这是一场公开抽签的档案。中国的生态环境部门检查排污单位，按“双随机、一公开”办理：检查哪些单位、由谁去检查，都由
   随机抽取决定，结果公开；谁也不能事先挑选，谁也不能事后改换。一场抽取对应一个检查周期（一般是一个季度），在周期
   开始之前，由办理单位当众举行，有纪检监察人员和局外的见证人在场。
   是哪个单位、哪一场，看上两级文件夹里的 bag-info.txt：Source-Organization 是办理单位，External-Identifier 是抽取编号。
   编号如 ABC-2027Q3-1：单位代号、被检查的周期（2027 年第三季度）、该周期的第几场。以 REHEARSAL- 开头的是演练，
   不作检查依据。
   抽取的办法，一句话：名单先以代码封存并公布摘要，在场的人各写十二位数字，机器再亮出事先承诺的一个秘密数；这些合在
   一起算出“种子”，由种子给每个代码算出一个票号，票号最小的抽中。任何人拿着同样的文件，都能算出同样的名单。
   规则全文见本文件夹的 protocol.zh.md，用语见 glossary.md（没有这两个文件的，是由较早的程序封库的）。

二、里面有什么
   文本都是 UTF-8，逗号分隔，每行以 LF 结束，第一行是表头。摘要一律是 SHA-256，写成 64 位小写十六进制。
   数量的单位：单位以家计，检查人员以人计。作废的一场没有 seed.txt、result.csv、assignment.csv；
   何时、为何作废，见它的 minutes.pdf。

   data/public（公开文件）
     basis.csv       key,value
                     key 项目，value 内容：office 办理单位；item 抽查事项；period 被检查的周期；level 层级（city 市级、
                     county 县级、branch 分局）；preset 采用的预设规则（custom 为自定）；coverage 全年须覆盖的项（none 为无）；
                     in-post 在编在岗检查人员数（人）；team 每家的检查人员数（人，0 为不抽人员）；conflicts 回避的条数；
                     least-choice 可选检查人员最少的单位还剩几人可选（人）；TS、ZD、YB 各项的定额规则：share a/b 是在册
                     家数的 a/b，inspectors a/b 是在编在岗人数的 a/b 倍，at-least n 是至少 n 家
     plan.csv        draw,registered,excluded,eligible,quota
                     抽取项，在册、排除、可抽、定额（家；JC 为人）。抽取项：TS 特殊监管对象，ZD 重点排污单位，
                     YB 一般排污单位，JC 检查人员
     pool.csv        code,tier,commitment
                     代码（代替名称），序（1 先取，2 在 1 取尽之后才取），承诺（盐、编码、名称合算的摘要）
     excluded.csv    draw,reason,commitment
                     抽取项，排除的理由（cap 本年度已抽满次数，closed 关闭或停产，absent 不在岗，certificate 无有效执法证，
                     other 经批准的其他理由，见抽取记录），承诺
     roster.csv      number,role,name,organisation
                     投签人的编号、身份（discipline 纪检监察，media 媒体，enterprise 企业，citizen 公众，deputy 代表委员，
                     other 其他）、姓名、单位
     freeze.txt      封库文件：以上各文件、回避登记和机器随机数的摘要，上一场的结束摘要。它自己的摘要就是“封库摘要”
     seed.txt        封库摘要、机器随机数（device）、各张签的十二位数字（slip）。它的摘要就是“种子”
     result.csv      order,draw,code,ticket
                     次序（从 1 起，跨各项连续），抽取项，抽中的代码，票号（“种子,代码”的摘要）
     assignment.csv  unit,position,inspector,ticket
                     抽中单位的代码，组内位置（从 1 起），检查人员的代码，分派票号
     close.txt       结束文件：封库摘要、种子、结果与分派的摘要、锁定之前账本的末端。它的摘要就是“结束摘要”
   data/minutes（书面材料，PDF）
     pre-draw-sheet.pdf 抽取前封库单，投签之前当场签名；minutes.pdf 抽取记录
   data/ledger/events.jsonl
     账本：程序所记的每一件事，一行一件：[序号,"上一件的摘要","本件的摘要","正文"]。名称和自由文字只以摘要出现
   data/sealed（密封，只在完整版里）
     names.age 和 recovery.age：同一个 tar，内有 names.csv（code,id,salt,name：代码、编码、盐、名称）和 conflicts.csv
     （第一行 salt,盐；其后 unit,inspector：须回避的单位代码与检查人员代码），用两套不同的口令各封一份
   data/later（以后的版本才有；公示之后公开版里也有）
     scans/v2 等：墨水签名的书面材料的扫描件；scans.csv：file,kind,sha256,remark（文件，哪一种材料，摘要，备注）
     amendments/v3 等：amendments.csv：number,kind,unit,inspector,replacement,other-unit（序号，种类，单位、退出者、接替者的
     代码，互换的另一单位；waive 为免予检查，substitute 为替换，exchange 为互换）；addendum-1.pdf 等，每条一份附页
     sealed/v4 等：为新保管人换封后的 names.age、recovery.age；data/sealed 中的仍用旧的口令打开
     disclosure/v5 等：openings.csv：格式同 names.csv，只含抽中、第二序和被排除的单位；disclosure.html：公示的网页；
     disclosure.xlsx、credit.xlsx：报送两个网站的表格；inner/：派单和密封附件（只在完整版里）
     各文件夹的 events.jsonl：其后的账本
   data/verify：verify.html 核验页；README.txt 本文；protocol.zh.md、protocol.en.md 规程；glossary.md 术语表
   最上一级：bagit.txt、bag-info.txt、manifest-sha256.txt、tagmanifest-sha256.txt，按 BagIt（RFC 8493）的规定

三、三个数，各管什么
   见证人的纸条、抽取前封库单、抽取记录上，印有或抄有三个数。核验的根据是您手里这张纸上的数，不是包里的数。
   封库摘要（freeze.txt 的摘要）：投签之前公布。固定了单位、排除、规则和投签人。
   种子（seed.txt 的摘要）：开签之后公布。固定了各张签和抽中的名单。
   结束摘要（close.txt 的摘要）：锁定之后公布。固定了检查组和锁定之前的账本。
   作废的一场没有种子，结束摘要印在它的抽取记录上，固定了作废一事。您的纸上如有种子，或有与这里的 close.txt 不符的结束
   摘要，不论文件怎么说，这都不是您那一场的文件。
   没有这些纸面上的数，只能说明文件夹前后一致，不能说明它不是整个伪造的。

四、原封未动（在含有 manifest-sha256.txt 的文件夹内）
   sha256sum -c manifest-sha256.txt
   sha256sum -c tagmanifest-sha256.txt
   公开版不含 data/sealed 和 data/later，自成一个档案包，以它自己的清单核对。
   macOS 没有 sha256sum 的，把它换成 shasum -a 256。

五、抽取结果（在 data/public 内）
   sha256sum freeze.txt seed.txt close.txt
   与纸上的三个数逐位对照。然后重抽一遍，只用 sha256sum（或 shasum）、sort、awk，命令在本文末尾；Linux 和 macOS 一样：
   sed '1,/^----$/d' ../verify/README.txt | sh
   作废的一场没有可重抽的。最后一行是 result.csv OK，就是一行不差。单位多时，macOS 上要几分钟。

六、在 Windows 上（不必安装任何程序）
   打开 PowerShell（在文件夹的地址栏输入 powershell 回车）。在含有 manifest-sha256.txt 的文件夹内，核对原封未动，
   每行都应是 OK：
   $t = (Get-Content -Raw -Encoding UTF8 data\\verify\\README.txt) -split '(?m)^====\\r?$'; iex $t[1]
   在 data\\public 内，列出各文件的摘要并重抽一遍，最后一行应是 result.csv OK：
   $t = (Get-Content -Raw -Encoding UTF8 ..\\verify\\README.txt) -split '(?m)^====\\r?$'; iex $t[2]
   单个文件的摘要：certutil -hashfile close.txt SHA256
   以上两行执行的，就是本文末尾 ==== 之间的内容，执行之前可以先读。

七、不用命令行
   用浏览器打开 verify.html，选择档案包的文件夹或 .zip，填入纸上的三个数；不联网。
   不要用您所怀疑的那个包里的 verify.html：伪造的包可以带着伪造的页。请向您信得过的人要一份，抽取记录上印有它的摘要。
   本文件夹里的说明也是如此：有规程在内的，它们的摘要同样印在抽取记录上。

八、密封的名单（data/sealed，公开版没有）
   age（age-encryption.org）是通用的加密程序。names.age 用两个口令开启：先外层（纪检监督人），后内层（抽取负责人）；
   recovery.age 用两个恢复码，先第二个，后第一个：
   age -d names.age > inner.age && age -d inner.age > names.tar && tar -xf names.tar
   口令和恢复码照纸上印的原样输入，大小写、连字符都一样；写成小写，age 就不认。
   请先把它复制到本文件夹之外再打开：本文件夹里多出任何文件，就不再与清单相符。
   打开后的文件含有名称和编号，用毕请销毁。一行名单是真的，当且仅当“盐,编码,名称”的 SHA-256 等于 pool.csv 或
   excluded.csv 里的承诺：printf '%s,%s,%s' 盐 编码 名称 | sha256sum

九、电子签名（在 data/minutes 内；需要 poppler-utils 和 openssl；pre-draw-sheet.pdf 同样）
   pdfsig -nocert minutes.pdf
   每个已签的签名都应写着 Signature is Valid，最后一个还应写着 Total document signed；未签的签名域留给以后续签。
   证书自称的名称不足为凭。列出证书指纹，与纸面上的“电子签名证书指纹”对照：
   ${signers}

十、什么只有墨水才能证明
   计算能证明：名单由这些文件和数字按规则得出，一行不差；纸上的数与文件相符。
   计算不能证明，要看纸上的签名、印章和在场的人：抽取记录的文字、到场的人、异议与意见、照片与录像；纸上的三个数是当场
   写下的。要等密封的名单打开才能证明：哪个代码是哪一家；回避是否照规则执行（conflicts.csv）。锁定之后的事（变更、
   扫描件）不在结束摘要之内。名录里漏列或重列的单位，要与公布的名录对照才看得出。
`;
