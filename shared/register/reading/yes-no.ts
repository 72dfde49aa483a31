const yes = new Set(
  "是 √ ✓ ✔ ☑ 对 1 y yes t true 有 在 在岗 在编 在编在岗 在职 在岗在编 可 可以 能 参加 可参加 参与 可参与 可用 正常 出勤".split(
    " ",
  ),
);
const no = new Set(
  "否 × ✗ ✘ ☐ x 0 n no f false 无 / - — 不 不是 不在 不在岗 不在编 未在岗 未在编 非在编 编外 离岗 离职 退休 借调 外借 调离 辞职 不可 不可以 不能 不参加 不参与 请假 休假 病假 产假 出差 脱产 学习 缺席".split(
    " ",
  ),
);

/** Reads a cell of a yes-or-no column; undefined for a word that is neither. */
export function readYesNo(text: string): boolean | undefined {
  const word = text.toLowerCase();
  if (yes.has(word)) return true;
  return no.has(word) ? false : undefined;
}
