import type { Entry } from "./catalogue.ts";

/** What the verifier finds of page and tables of a disclosure. */
export const verifyDisclosed = {
  "verify.disclosed.as-recorded": [
    "公示页与两张表逐字节等于按账本、封定文件和 openings.csv 重新生成的（抽中 {units} 家，其中免检 {waived} 家）；两张表的违法、处罚与免检理由与公示页相同，免检理由（如有）又是各附页所印的。违法、处罚的文字以及统一社会信用代码在包内别无所载，其本身未作核对",
    "page and both tables are, byte for byte, what ledger, frozen files and openings.csv give ({units} drawn, {waived} of them waived), and the tables have the page's words on violations, sanctions and waivers, those on waivers as their addenda print them. The words on violations and sanctions and the credit codes stand in nothing else of the bag: whether they are right was not checked",
  ],
  "verify.disclosed.other": [
    "{file} 与按账本、封定文件、openings.csv 和公示页文字重新生成的不同",
    "{file} is not what ledger, frozen files, openings.csv and the words of the page give",
  ],
  "verify.disclosed.no-result": [
    "账本没有记下抽中者 {unit} 的检查和结果，也没有记下其免检，却已公示",
    "the ledger records neither visit and result of the drawn {unit} nor its waiver, and the list is disclosed",
  ],
  "verify.disclosed.waiver-reason": [
    "公示的 {unit} 免检理由不是 {paper} 上所印的理由",
    "the reason published for the waiver of {unit} is not the one printed in {paper}",
  ],
  "verify.disclosed.waiver-alone": [
    "{unit} 的免检只在账本或只在 amendments.csv 中，两处不一致",
    "the waiver of {unit} stands in the ledger alone, or in amendments.csv alone",
  ],
  "verify.disclosed.waived-visited": [
    "账本既记了 {unit} 的检查，又记了其免检",
    "the ledger records a visit to {unit} and its waiver as well",
  ],
  "verify.disclosed.visit-order": [
    "账本两次记下 {unit} 的检查，或更正了没有记过的检查",
    "the ledger records the visit to {unit} twice, or corrects one that it does not record",
  ],
  "verify.disclosed.visit-days": [
    "账本所记 {unit} 的检查日期（{first} 至 {last}）或抽取日期不是日期，或结束早于开始",
    "the days of the visit to {unit} ({first} to {last}), or that of the draw, are none in the ledger, or it ends before it begins",
  ],
  "verify.disclosed.visit-unopened": [
    "账本记下 {unit} 的检查之前没有开启其名称的记录：那时还没有人知道是哪一家",
    "the ledger records a visit to {unit} before any opening of its name: nobody knew yet whom to visit",
  ],
  "verify.disclosed.visit-early": [
    "账本所记 {unit} 的检查（{first} 至 {last}）早于抽取之日 {drawn} 或其名称首次开启之日 {opened}",
    "by the ledger the visit to {unit} ({first} to {last}) begins before the day of the draw, {drawn}, or before the unit was opened by name, {opened}",
  ],
  "verify.disclosed.visit-ahead": [
    "账本所记 {unit} 的检查（{first} 至 {last}）晚于登记它的那一天 {recorded}",
    "by the ledger the visit to {unit} ({first} to {last}) ends after the day on which it was recorded, {recorded}",
  ],
  "verify.disclosed.counts": [
    "账本所记公示的抽中或免检家数不对：应为抽中 {units} 家、免检 {waived} 家",
    "the ledger says the disclosure is of other numbers than {units} drawn and {waived} waived",
  ],
  "verify.disclosed.unrecorded": [
    "账本没有记下这次公示，公示页和表无从核对",
    "the ledger does not record this disclosure, and its page and tables can be held against nothing",
  ],
} as const satisfies Record<`verify.disclosed.${string}`, Entry>;
