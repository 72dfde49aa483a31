import { Text } from "@mantine/core";
import { grouped } from "../../ui/numbers.ts";
import classes from "./digest.module.css";

/** A digest as paper and stage show it: groups of eight, four to a line, so that people can compare it aloud. */
export function Digest({
  label,
  hex,
  large,
}: {
  readonly label: string;
  readonly hex: string;
  readonly large?: boolean;
}) {
  return (
    <figure className={classes["figure"]} data-large={large || undefined}>
      <Text component="figcaption" size={large ? "md" : "sm"} c="dimmed">
        {label}
      </Text>
      <code className={classes["digest"]}>
        {grouped(hex, 8).map((group, place) => (
          // A digest is never reordered, and two of its groups may be equal.
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is what a group is known by
          <span key={place}>{group}</span>
        ))}
      </code>
    </figure>
  );
}
