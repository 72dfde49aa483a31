/**
 * Checks a ceremony with stock tools, without a line of this program: the text goes into every bag as it stands.
 * Run in the folder that holds the public files. It prints the digests to hold against `freeze.txt` and the paper,
 * recomputes every ticket and the draw from `plan.csv`, `pool.csv` and `seed.txt` (quotas, tiers and overlap
 * included), and ends with status 0 only where `result.csv` says the same. It writes outside the folder, so it
 * works on a read-only medium and leaves the bag valid. For dash and bash, mawk and gawk, in any locale; where there is no
 * `sha256sum`, as on macOS, `shasum` does its work.
 * Source: protocol, "Checking it with stock tools".
 */
export const recipe = `\
command -v sha256sum >/dev/null || sha256sum() { shasum -a 256 "$@"; }
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
