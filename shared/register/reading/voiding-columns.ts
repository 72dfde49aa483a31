import { few } from "../../text/catalogue.ts";
import { message } from "../../text/text.ts";
import type { Finding } from "../findings.ts";
import type { Field, List } from "../model.ts";
import type { Part } from "./choose-table.ts";
import { excerpt, isPlaceholder, tidy } from "./clean.ts";
import { normalise } from "./headings.ts";
import { saysGone } from "./name-remarks.ts";
import { isNo, isYes, phraseOf } from "./phrases.ts";
import { columnName, shown } from "./table.ts";

/** Columns that do not count and say of some rows that they hold no more, or never did: a check that was not made, a conflict that was lifted. */

interface Voiding {
  /** Words that say so by themselves. */
  readonly says: (phrase: string) => boolean;
  /** Headings under which any words do, such as a day. */
  readonly tells?: RegExp;
  /** Headings under which a no does. */
  readonly asks?: RegExp;
  /** Headings under which a yes does. */
  readonly asksGone?: RegExp;
  /** Headings of a number, which is one for each row. */
  readonly counts?: RegExp;
}

const notMade =
  /^(?:停产|关停|停业|因故|无人|企业)?(?:尚|暂|实际)?(?:未|没有|没|不|无法|不能|待)(?:能|予|曾|进行|开展|实施|完成|实际|现场|入企)*(?:检查|抽查|核查|查|检(?!查)|开展|完成|实施|执行|到场)(?!到|出|实|见|处|封)/;
const calledOff = /^(?:已|予以|检查|任务)*(?:取消|撤销|作废|中止|终止|延期|免检)(?:检查|任务)?$/;
const lifted =
  /^(?:已|予以)*(?:解除|失效|撤销|取消|作废|终止|到期|过期)(?:回避)?$|^(?:不同意|不批准|未批准|不予批准|未通过|驳回|退回|(?:无|不)(?:需|须|必|用)?回避)/;

const listed: Voiding = {
  says: saysGone,
  tells: /^(?!.*是否).*(?:移出|剔除|退出|除名)(?:名录|名单)?(?:日期|时间|年月)/,
  asks: /^(?:是否|能否|可否)?(?:纳入|参与|参加|列入)?(?:本次)?(?:抽查|抽取|双随机|双随机抽查)$/,
  asksGone: /(?:免检|免查|豁免|移出|剔除|退出|除名)$/,
};

const noLonger =
  /(?:调走|调出|病休|挂职)$|^.{1,12}(?:退休|调离|离职|离岗|辞职)$|^(?:执法)?(?:证件?|证书)?已?(?:注销|吊销|作废|失效|过期|到期|收回|暂扣|遗失)$|^(?:年审|考核|审验)?(?:未通过|不合格)$|^(?:辅助|协管)(?:人员|员)?$/;

const voiding: Readonly<Record<List, Voiding>> = {
  key: listed,
  general: listed,
  special: listed,
  inspectors: {
    says: (phrase) => noLonger.test(phrase) || saysGone(phrase),
    tells: /^(?!.*是否)(?:不参加|不能参加|请假|不在岗|缺席)(?:的?(?:原因|理由|事由|日期|时间))/,
    asks: /(?:资格|持证|有证|执法证|执法人员)$/,
    asksGone: /(?:退休|离职|调离|离岗|借调|辞职|辅助人员|编外|请假|注销)$/,
  },
  conflicts: {
    says: (phrase) => lifted.test(phrase) || saysGone(phrase),
    tells: /^(?!.*是否).*(?:解除|撤销|失效|终止)(?:日期|时间|年月)/,
    asks: /^是否(?:需要?|应|仍)?(?:回避|有效|批准|同意|通过|生效)$/,
    asksGone: /^是否(?:已)?(?:解除|失效|撤销|取消|作废|终止)/,
  },
  visits: {
    says: (phrase) =>
      (notMade.test(phrase) && !/整改/.test(phrase)) || calledOff.test(phrase) || saysGone(phrase),
    asks: /^是否(?:已|实际)?(?:检查|抽查|完成|开展|实施|执行|到场)/,
    asksGone: /^是否(?:已)?(?:取消|撤销|作废|中止|终止|免检)/,
    counts: /(?:次数|频次)$/,
  },
};

/** What is longer is no remark. */
const longest = 20;

/** Fields that are read and kept as words, whatever these say. */
const kept: readonly Field[] = ["evidence", "reason"];

/** One finding for each such column, about the column: the rows enter all the same. */
export function findVoidingColumns(list: List, parts: readonly Part[]): readonly Finding[] {
  const { says, tells, asks, asksGone, counts } = voiding[list];
  return parts.flatMap(({ table, rows, mapping, width, headings }) => {
    const read = new Set(
      [...mapping.columns, ...mapping.otherNames].flatMap(({ field, index }) =>
        kept.includes(field) ? [] : [index],
      ),
    );
    return Array.from({ length: width }, (_, index) => index).flatMap((index): Finding[] => {
      if (read.has(index)) return [];
      const heading = headings[index] ?? "";
      const plain = normalise(heading);
      const isAsked = [tells, asks, asksGone, counts].some((one) => one?.test(plain));
      const isVoid = (word: string) => {
        if (word.length > longest || (!isAsked && !/\p{Script=Han}/u.test(word))) return false;
        const phrase = phraseOf(word);
        if (asks?.test(plain) && (isNo(phrase) || phrase === "无")) return true;
        if (isPlaceholder(word)) return false;
        return (
          tells?.test(plain) ||
          says(phrase.replace(/\(.*\)$/, "")) ||
          (asksGone?.test(plain) && isYes(phrase)) ||
          (counts?.test(plain) && /^\d+$/.test(phrase) && phrase !== "1")
        );
      };
      const seen = new Map<string, number>();
      for (const { cells } of rows) {
        const word = tidy(shown(cells[index]));
        if (word !== "") seen.set(word, (seen.get(word) ?? 0) + 1);
      }
      const words = new Map([...seen].filter(([word]) => isVoid(word)));
      if (words.size === 0) return [];
      const said = message("register.column-voids", {
        heading: excerpt(heading),
        count: [...words.values()].reduce((sum, count) => sum + count, 0),
        words: few([...words.keys()].map(excerpt), 5),
      });
      const sheet = parts.length > 1 ? { sheet: table.name } : {};
      return [{ severity: "warning", row: 0, column: columnName(index), said, ...sheet }];
    });
  });
}
