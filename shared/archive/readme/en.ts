import { signers } from "./signers.ts";

/** The English half of the readme. */
export const english = `\
[English]

One. What this is
   The record of a public lottery. China's environmental bureaus inspect polluters under the rule of "double random, one
   public" (双随机、一公开): which units are inspected and which inspectors go is drawn by lot, and the result is public. Nobody
   chooses beforehand, and nobody exchanges afterwards. A draw is held for one period to be inspected (as a rule a quarter),
   before it begins, in public, before the discipline department and witnesses from outside the bureau.
   Which office and which draw is said by bag-info.txt, two folders up: Source-Organization is the office, External-Identifier
   the number of the draw. In a number such as ABC-2027Q3-1 stand the office's code, the period that is inspected (the third
   quarter of 2027), and a count of the draws for that period. One that begins with REHEARSAL- was a rehearsal: nobody was
   inspected by it.
   How it is drawn, in a sentence: the list is fixed under codes and its digest shown, people in the room write twelve digits
   each, the machine discloses a secret number it had committed to; together they give the "seed", the seed gives each code a
   ticket, and the lowest tickets are drawn. Whoever has the same files computes the same list.
   The whole rule is in protocol.en.md in this folder, its words are in glossary.md (where these are missing, an earlier program
   froze the list).

Two. What is in it
   Texts are UTF-8, parted by commas, every line ends in LF, the first is the header. Every digest is a SHA-256, written as 64
   lower-case hex digits. Counts are of units (polluters) or of persons. A void draw has no seed.txt, result.csv or
   assignment.csv; its minutes.pdf tells when and why it became void.

   data/public (for everybody)
     basis.csv       key,value
                     office: who held the draw; item: of the inspection list; period: that is inspected; level: city, county or
                     branch; preset: which shipped rule set, or custom; coverage: the draw that must be covered within the year, or
                     none; in-post: inspectors in post (persons); team: inspectors for a unit (persons; 0 where none are drawn);
                     conflicts: how many conflicts of interest; least-choice: the fewest inspectors left free for any unit
                     (persons); TS, ZD, YB: the rule of the quota. share a/b is a/b of the units registered, inspectors a/b is a/b
                     times the inspectors in post, at-least n is n units or more
     plan.csv        draw,registered,excluded,eligible,quota
                     the draw, and how many are registered, excluded, eligible and to be drawn (units; persons for JC). Draws: TS
                     special units, ZD key units, YB general units, JC inspectors
     pool.csv        code,tier,commitment
                     the code (it stands for a name), the tier (2 is taken only after all of 1), the commitment (digest of salt,
                     id and name)
     excluded.csv    draw,reason,commitment
                     the draw, why left out (cap: drawn as often as the year allows; closed; absent; certificate: none in force;
                     other: approved, see the minutes), the commitment
     roster.csv      number,role,name,organisation
                     of the slip writers: number, role (discipline department, media, enterprise, citizen, deputy, other), name,
                     organisation
     freeze.txt      digests of the files above, of the conflicts of interest and of the machine's nonce, and the close digest of
                     the draw before. Its own digest is the "freeze digest"
     seed.txt        the freeze digest, the nonce (device), the twelve digits of each slip. Its digest is the "seed"
     result.csv      order,draw,code,ticket
                     order (from 1, on through all draws), draw, code that was drawn, ticket (digest of "seed,code")
     assignment.csv  unit,position,inspector,ticket
                     code of a drawn unit, place in its team (from 1), code of the inspector, team ticket
     close.txt       freeze digest, seed, digests of result and teams, head of the ledger before the lock. Its digest is the
                     "close digest"
   data/minutes (papers, PDF)
     pre-draw-sheet.pdf, signed before a slip was written; minutes.pdf
   data/ledger/events.jsonl
     the ledger: all that the program recorded, one event a line: [number,"digest of the one before","its own digest","body"].
     Names and free text are there as digests only
   data/sealed (in the whole edition only)
     names.age and recovery.age: the same tar of names.csv (code,id,salt,name) and conflicts.csv (first line salt,<salt>; then
     unit,inspector: codes of an inspector and a unit he may not visit), sealed under two different pairs of keys
   data/later (in later versions; in the public edition from the disclosure on)
     scans/v2 and so on: scans of papers signed in ink; scans.csv: file,kind,sha256,remark (file, which paper, digest, remark)
     amendments/v3 and so on: amendments.csv: number,kind,unit,inspector,replacement,other-unit (codes; "waive" ends a visit,
     "substitute" and "exchange" say who goes, who comes, and whose place is taken in return); addendum-1.pdf and so on, one each
     sealed/v4 and so on: names.age and recovery.age, sealed anew for a new keeper; those in data/sealed open with the old keys
     disclosure/v5 and so on: openings.csv, as names.csv, of the units that were drawn, in the second tier or excluded;
     disclosure.html, the page that was published; disclosure.xlsx and credit.xlsx, the tables for two official sites; in inner/ the papers with names (whole edition only)
     events.jsonl in each of them: how the ledger goes on
   data/verify: verify.html, the page that checks; README.txt, this text; protocol.zh.md and protocol.en.md, the rule; glossary.md
   at the top: bagit.txt, bag-info.txt, manifest-sha256.txt, tagmanifest-sha256.txt, as BagIt (RFC 8493) has them

Three. Three numbers, and what each holds
   Witnesses' slips, pre-draw sheet and minutes bear three numbers. What you check against are the numbers on your own paper, never
   those in the bag.
   Freeze digest (that of freeze.txt): shown before a slip was written. Holds units, exclusions, rules and slip writers.
   Seed (the digest of seed.txt): shown when the slips were opened. Holds the slips and the list.
   Close digest (that of close.txt): shown after the lock. Holds the teams and the ledger up to the lock.
   A void draw has no seed; its close digest stands in its minutes and holds that it is void. Where your paper has a seed, or a close
   digest that is not that of close.txt here, these are not the files of your draw, whatever they say.
   Without those numbers from paper, the folder is shown to agree with itself, not to be the true one.

Four. Unchanged (in the folder that holds manifest-sha256.txt)
   sha256sum -c manifest-sha256.txt
   sha256sum -c tagmanifest-sha256.txt
   The public edition leaves out data/sealed and data/later; it is a bag of its own, with its own manifest.
   On a macOS without sha256sum say shasum -a 256 instead.

Five. The draw (in data/public)
   sha256sum freeze.txt seed.txt close.txt
   Hold the three against your paper, digit by digit. Then draw again with sha256sum (or shasum), sort and awk alone, by the
   commands at the end of this text, on Linux and macOS alike:
   sed '1,/^----$/d' ../verify/README.txt | sh
   Of a void draw there is nothing to draw again. Where the last line is result.csv OK, the list is the same line by line. With many units it takes some minutes on macOS.

Six. On Windows (nothing has to be installed)
   Open PowerShell (type powershell into the address bar of the folder). In the folder that holds manifest-sha256.txt, whether
   all is unchanged; every line should say OK:
   $t = (Get-Content -Raw -Encoding UTF8 data\\verify\\README.txt) -split '(?m)^====\\r?$'; iex $t[1]
   In data\\public, the digests, and the draw made again; the last line should be result.csv OK:
   $t = (Get-Content -Raw -Encoding UTF8 ..\\verify\\README.txt) -split '(?m)^====\\r?$'; iex $t[2]
   The digest of a single file: certutil -hashfile close.txt SHA256
   What these two lines run stands between the lines of ==== at the end of this text; read it first if you like.

Seven. Without a command line
   Open verify.html in a browser, choose the bag's folder or its .zip, and enter the three numbers of your paper; it needs no network.
   Do not use the verify.html of the bag you doubt: a forged bag can hold a forged page. Get one from somebody you trust; its digest
   is printed in the minutes. So it is with the texts of this folder: where the rule is among them, their digests are printed there.

Eight. The sealed list (data/sealed, not in the public edition)
   age (age-encryption.org) is a common program for encryption. names.age opens with two passphrases: first the outer one
   (discipline supervisor), then the inner one (draw officer); recovery.age with the two recovery codes, first the second, then the
   first:
   age -d names.age > inner.age && age -d inner.age > names.tar && tar -xf names.tar
   Type passphrases and recovery codes exactly as printed, capitals and hyphens too: in lower case age refuses them.
   Copy it out of this folder first: with any file more in it, the folder no longer agrees with its manifests.
   What is opened holds names and codes; destroy it after use. A line of the list is true exactly where the SHA-256 of
   "salt,id,name" is the commitment in pool.csv or excluded.csv: printf '%s,%s,%s' SALT ID NAME | sha256sum

Nine. Electronic signatures (in data/minutes; needs poppler-utils and openssl; pre-draw-sheet.pdf likewise)
   pdfsig -nocert minutes.pdf
   Each signature made should say "Signature is Valid", the last also "Total document signed"; empty fields are for later signers.
   The name that a certificate claims proves nothing. List the fingerprints and hold them against the one on paper:
   ${signers}

Ten. What only ink proves
   Computing proves that the list follows from these files and digits by the rule, line by line, and that the numbers on paper are
   those of the files. It cannot prove what ink, seals and the people who were there prove: the words of the minutes, who was
   present, objections and opinion, photographs and film; and that the three numbers were written down in the room. Only the
   opening of the sealed list proves which code is which unit, and that conflicts of interest were heeded (conflicts.csv). What came
   after the lock (amendments, scans) is outside the close digest. A unit left out of the register, or entered twice, shows only
   against the published list.
`;
