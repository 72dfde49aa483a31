import type { Target } from "./portable-files.ts";
import { targets } from "./portable-files.ts";

/** A file beside the program; `runs`: it is started. */
export interface StartFile {
  readonly path: string;
  readonly text: string;
  readonly runs: boolean;
}

/** What is double-clicked. The window it opens says what happens, takes Enter for new addresses and ends the program when it is closed. */
export function startFiles(target: Target): readonly StartFile[] {
  if (targets[target].start === "windows")
    return [
      { path: "Mingqian.cmd", text: onWindows(""), runs: true },
      { path: "Mingqian-rehearsal.cmd", text: onWindows(" --rehearsal"), runs: true },
    ];
  return [
    { path: "mingqian.sh", text: onLinux(""), runs: true },
    { path: "mingqian-rehearsal.sh", text: onLinux(" --rehearsal"), runs: true },
    { path: "mingqian.desktop", text: entry, runs: true },
  ];
}

/** Node's exit code where a module is missing or broken is 1, and the program never ends with it. */
const onWindows = (options: string): string =>
  `@echo off
chcp 65001 >nul
title 明签 Mingqian
setlocal DisableDelayedExpansion
set "HERE=%~dp0"
set "NODE_OPTIONS="
set "NODE_PATH="
"%HERE%runtime\\node.exe" --version >nul 2>nul
if errorlevel 1 goto old
"%HERE%runtime\\node.exe" "%HERE%app\\electron\\cli\\portable.ts"${options} %*
if errorlevel 3 goto told
if errorlevel 2 goto told
if errorlevel 1 goto broken
exit /b 0
:old
echo runtime\\node.exe 无法运行。需要 64 位的 Windows 10、Windows Server 2016 或更高版本；本机是：
echo runtime\\node.exe does not run. It needs Windows 10 or Windows Server 2016 or later, 64 bit; this machine is:
ver
echo 如系统符合，请把压缩包重新完整解压。没有改动任何数据。
echo If the system is such a one, unpack the whole archive again. No data were touched.
goto told
:broken
echo 这个文件夹可能不完整：请把压缩包重新完整解压。没有改动任何数据。
echo This folder may not be whole: unpack the whole archive again. No data were touched.
:told
pause
exit /b 2
`.replaceAll("\n", "\r\n");

const onLinux = (options: string): string => `#!/bin/sh
# 明签 Mingqian
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd -P) || exit 2
unset NODE_OPTIONS NODE_PATH
# Ctrl-C ends the program; this waits for it, to give its exit code.
trap : INT
node=$here/runtime/node
wait_for_reader() { if [ -t 0 ] && [ -t 1 ]; then printf '按回车键关闭。Press Enter to close. '; read -r _; fi; }
[ -x "$node" ] || chmod u+x "$node" 2>/dev/null
if ! [ -x "$node" ]; then
  echo "这里的程序不允许运行（介质以 noexec 方式挂载，或解压时丢失了权限）：请把整个文件夹复制到自己的主目录后再启动。" >&2
  echo "Programs may not be run from here (a medium mounted noexec, or rights lost in unpacking): copy the whole folder into your home folder and start it there." >&2
  wait_for_reader; exit 2
fi
if ! said=$("$node" --version 2>&1); then
  found=$(getconf GNU_LIBC_VERSION 2>/dev/null || echo "?")
  echo "$said" >&2
  echo "本系统无法运行随附的 Node：需要 64 位系统和 glibc 2.28 或更高版本，本机为 $found。没有改动任何数据。" >&2
  echo "This system cannot run the Node that is enclosed: it needs a 64-bit system with glibc 2.28 or later, and has $found. No data were touched." >&2
  wait_for_reader; exit 2
fi
"$node" "$here/app/electron/cli/portable.ts"${options} "$@"
code=$?
if [ $code -eq 1 ]; then
  echo "这个文件夹可能不完整：请把压缩包重新完整解压。没有改动任何数据。" >&2
  echo "This folder may not be whole: unpack the whole archive again. No data were touched." >&2
fi
[ $code -eq 0 ] || wait_for_reader
exit $code
`;

/** Freedesktop's Desktop Entry Specification: `%k` is where this file lies; what is quoted is escaped twice, as a string and in its quotes. */
const entry = `[Desktop Entry]
Type=Application
Name=Mingqian
Name[zh_CN]=明签
Comment=Public lottery for double-random inspections
Comment[zh_CN]=双随机公开抽取
Exec=sh -c "exec \\\\"\\\\$(dirname -- \\\\"\\\\$1\\\\")/mingqian.sh\\\\"" mingqian %k
Terminal=true
Categories=Office;
`;
