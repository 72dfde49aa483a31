"""Decrypts a file with the stock age tool, which reads its passphrase from a terminal only: FILE OUT, passphrase on stdin."""
import os, pty, select, sys, time

passphrase = sys.stdin.readline().rstrip("\n")
pid, terminal = pty.fork()
if pid == 0:
    os.execvp("age", ["age", "-d", "-o", sys.argv[2], sys.argv[1]])
said, asked, end = b"", False, time.monotonic() + 60
while time.monotonic() < end:
    if not select.select([terminal], [], [], 1)[0]:
        continue
    try:
        read = os.read(terminal, 1024)
    except OSError:
        break
    if not read:
        break
    said += read
    if not asked and b"passphrase" in said:
        asked = True
        os.write(terminal, passphrase.encode() + b"\n")
status = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
if status != 0:
    sys.stderr.write(said.decode(errors="replace"))
sys.exit(status)
