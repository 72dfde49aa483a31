import { english } from "./readme/en.ts";
import { drawByPowerShell, manifestsByPowerShell } from "./readme/powershell.ts";
import { recipe } from "./readme/recipe.ts";
import { chinese } from "./readme/zh.ts";

/**
 * `data/verify/README.txt` of every bag: what the bag is and how to check it without this program, for somebody who finds it in
 * twenty years and knows nothing, in Chinese and in English. It names no ceremony: its bytes are known before the freeze.
 * Source: minutes, "The bag"; protocol, "Checking it with stock tools".
 */
export const readme = `\
README：这个文件夹是什么，如何核验 / What this folder is, and how to check it
(English below)

${chinese}
${english}
以下是命令：先是 Windows 的两段，后是 Linux 和 macOS 的一段 / Commands: two for Windows, then one for Linux and macOS
====
${manifestsByPowerShell}====
${drawByPowerShell}====
----
${recipe}`;
