/** A digest in groups of eight, as it is read aloud and compared with paper: eight groups, breaking between groups only. */
export function DigestText({ digest }: { readonly digest: string }) {
  const groups = digest.match(/.{1,8}/g) ?? [];
  return (
    <code style={{ fontFamily: "var(--mantine-font-family-monospace)", wordSpacing: "0.2em" }}>
      {groups.join(" ")}
    </code>
  );
}
