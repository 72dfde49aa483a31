import { message } from "../../../shared/text/text.ts";
import type { Contrast } from "../../../shared/verify/contrast.ts";
import { useSay } from "../words.ts";

/** Two digests one above the other in groups of eight, the first that differs marked; the sentence beside them says which it is. */
export function ContrastLines({ contrast: { here, paper, differs } }: { contrast: Contrast }) {
  const say = useSay();
  const line = (which: "here" | "paper", groups: readonly string[]) => (
    <>
      <span className="quiet">{say(message(`page.contrast.${which}`, {}))}</span>
      <span className="digest">
        {groups.map((group, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a group is its place
          <span key={at}>{at === differs ? <mark>{group}</mark> : group} </span>
        ))}
      </span>
    </>
  );
  return (
    <span className="contrast">
      {line("here", here)}
      {line("paper", paper)}
    </span>
  );
}
