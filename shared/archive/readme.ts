/**
 * Checks a ceremony with stock tools, without a line of this program: the text goes into every bag as it stands.
 * Run in the folder that holds the public files. It prints the digests to hold against `freeze.txt` and the paper,
 * recomputes every ticket and the draw from `plan.csv`, `pool.csv` and `seed.txt` (quotas, tiers and overlap
 * included), and ends with status 0 only where `result.csv` says the same. It writes outside the folder, so it
 * works on a read-only medium and leaves the bag valid. For dash and bash, mawk and gawk, in any locale.
 * Source: protocol, "Checking it with stock tools".
 */
export const recipe = `\
# 与 freeze.txt 及现场书面材料核对 / compare with freeze.txt and the paper
sha256sum basis.csv plan.csv pool.csv excluded.csv roster.csv freeze.txt seed.txt
OUT=$(mktemp -d)
SEED=$(sha256sum < seed.txt | cut -c1-64)
tail -n +2 pool.csv | while IFS=, read -r code tier unit; do
  echo "$tier,$(printf '%s,%s' "$SEED" "$code" | sha256sum | cut -c1-64),$code,$unit"
done | LC_ALL=C sort > "$OUT/tickets.csv"
{
  echo order,draw,code,ticket
  awk -F, '
    NR==FNR { if ($1!="draw" && $1!="JC") { d[++n]=$1; q[$1]=$5 }; next }
    { k=substr($3,1,2); row[k,++c[k]]=$0 }
    END { for (i=1;i<=n;i++) { k=d[i]; t=0; for (j=1;j<=c[k] && t<q[k];j++) {
      split(row[k,j],f,","); if (!(f[4] in seen)) { seen[f[4]]=1; t++; print ++m "," k "," f[3] "," f[2] }
    } } }' plan.csv "$OUT/tickets.csv"
} > "$OUT/result.csv"
# 无差异即一致 / the same if nothing differs
diff "$OUT/result.csv" result.csv && echo "result.csv OK ($OUT)"
`;

/** Prints the fingerprint of each signer's certificate, oldest first. `pdfsig` dumps where it stands, so it is sent elsewhere: the bag stays as it is. */
const signers =
  '(M=$PWD/minutes.pdf; cd "$(mktemp -d)"; pdfsig -dump "$M" >log; for s in *.sig*; do ' +
  'openssl pkcs7 -inform der -in "$s" -print_certs | openssl x509 -outform der | sha256sum; done)';

/**
 * `data/verify/README.txt` of every bag: how to check it without this program, in Chinese and in English.
 * Source: minutes, "The bag"; protocol, "Checking it with stock tools".
 */
export const readme = `\
本文件夹如何核验 / How to check this folder

一、原封未动（在含有 manifest-sha256.txt 的文件夹内）
   sha256sum -c manifest-sha256.txt
   sha256sum -c tagmanifest-sha256.txt
   公开版不含 data/sealed 和 data/later，自成一个档案包，以它自己的清单核对。

二、抽取结果（在 data/public 内；只需 sha256sum、sort、awk）
   把抽取前封库单上的“封库摘要”与 freeze.txt 的 SHA-256 对照，
   把纪要或见证人纸条上的“种子”与 seed.txt 的 SHA-256 对照，
   把纪要或见证人纸条上的“结束摘要”与 close.txt 的 SHA-256（sha256sum close.txt）对照，再运行文末的命令。
   封库摘要锚定单位、排除、规则与投签人，种子锚定签与名单，结束摘要锚定分组与锁定前的账本。
   没有这些纸面上的数，只能说明文件夹前后一致，不能说明它不是整个伪造的。

三、不用命令行
   用浏览器打开 data/verify/verify.html（如有），选择本文件夹或其 .zip；不联网。

四、密封名单（data/sealed，公开版没有）
   names.age 用两个口令开启：先外层（纪检监督人），后内层（抽取负责人）；
   recovery.age 用两个恢复码，先第二个，后第一个：
   age -d names.age > inner.age && age -d inner.age > names.tar && tar -xf names.tar
   请先把它复制到本文件夹之外再打开：本文件夹里多出任何文件，就不再与清单相符。
   打开后的文件含有名称和编号，用毕请销毁。

五、电子签名（在 data/minutes 内；需要 poppler-utils 和 openssl；pre-draw-sheet.pdf 同样）
   pdfsig -nocert minutes.pdf
   每个已签的签名都应写着 Signature is Valid，最后一个还应写着 Total document signed；未签的签名域留给以后续签。
   证书自称的名称不足为凭。列出证书指纹，与纸面上的“电子签名证书指纹”对照：
   ${signers}

One. Unchanged (in the folder that holds manifest-sha256.txt)
   sha256sum -c manifest-sha256.txt
   sha256sum -c tagmanifest-sha256.txt
   The public edition leaves out data/sealed and data/later; it is a bag of its own, with its own manifest.

Two. The draw (in data/public; sha256sum, sort and awk are enough)
   Hold the freeze digest on the pre-draw sheet against the SHA-256 of freeze.txt,
   the seed on the minutes or on a witness's slip against that of seed.txt, and the close digest there against that of
   close.txt (sha256sum close.txt), then run the commands below. The freeze digest anchors units, exclusions, rules and
   slip writers, the seed the slips and the list, the close digest the teams and the ledger up to the lock.
   Without those numbers from paper, the folder is shown to agree with itself, not to be the true one.

Three. Without a command line
   Open data/verify/verify.html, where there is one, in a browser and choose this folder or its .zip; it needs no network.

Four. The sealed list (data/sealed, not in the public edition)
   names.age opens with two passphrases: first the outer one (discipline supervisor), then the inner one (draw officer);
   recovery.age with the two recovery codes, first the second, then the first:
   age -d names.age > inner.age && age -d inner.age > names.tar && tar -xf names.tar
   Copy it out of this folder first: with any file more in it, the folder no longer agrees with its manifests.
   What is opened holds names and codes; destroy it after use.

Five. Electronic signatures (in data/minutes; needs poppler-utils and openssl; pre-draw-sheet.pdf likewise)
   pdfsig -nocert minutes.pdf
   Each signature made should say “Signature is Valid”, the last also “Total document signed”; empty fields are for later signers.
   The name that a certificate claims proves nothing. List the fingerprints and hold them against the one on paper:
   ${signers}

----
${recipe}`;
