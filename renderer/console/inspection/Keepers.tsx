import { SimpleGrid, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import type { Input } from "../../../shared/contract/rpc.ts";
import type { TypedSecrets } from "../parts/SecretPair.tsx";

/** Who answers for what is done with a list, and the secrets of its keepers, as the dialogs of a locked list ask for them. */
export interface KeepersTyped<P extends string> {
  /** The names without white space at their ends. */
  readonly given: Readonly<Record<P, string>>;
  readonly isNamed: boolean;
  /** As they are typed. */
  readonly names: Readonly<Partial<Record<P, string>>>;
  /** Both secrets, as the host is asked. */
  readonly typed: Pick<Input<"openList">, "pair" | "secrets">;
  readonly isTyped: boolean;
  readonly secrets: TypedSecrets;
  readonly onSecrets: (secrets: TypedSecrets) => void;
  readonly onName: (person: P, name: string) => void;
  /** The secrets go with the dialog; names stay for the next. */
  readonly forget: () => void;
}

export function useKeepers<P extends string>(people: readonly P[]): KeepersTyped<P> {
  const [names, setNames] = useState<Partial<Record<P, string>>>({});
  const [secrets, setSecrets] = useState<TypedSecrets>({});
  const { pair = "passphrases", officer = "", supervisor = "" } = secrets;
  const given = Object.fromEntries(people.map((one) => [one, (names[one] ?? "").trim()])) as Record<
    P,
    string
  >;
  return {
    given,
    names,
    isNamed: people.every((one) => given[one] !== ""),
    typed: { pair, secrets: { officer, supervisor } },
    isTyped: officer !== "" && supervisor !== "",
    secrets,
    onSecrets: setSecrets,
    onName: (person, name) => setNames((before) => ({ ...before, [person]: name })),
    forget: () => setSecrets({}),
  };
}

interface PeopleProps<P extends string> {
  readonly people: readonly P[];
  readonly labelOf: (person: P) => string;
  readonly names: Readonly<Partial<Record<P, string>>>;
  readonly onName: (person: P, name: string) => void;
}

/** A field for the name of each. */
export function PeopleFields<P extends string>({ people, labelOf, names, onName }: PeopleProps<P>) {
  return (
    <SimpleGrid cols={{ base: 1, md: 3 }}>
      {people.map((one) => (
        <TextInput
          key={one}
          label={labelOf(one)}
          required
          maxLength={200}
          value={names[one] ?? ""}
          onChange={(event) => onName(one, event.currentTarget.value)}
        />
      ))}
    </SimpleGrid>
  );
}

interface ReasonProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (reason: string) => void;
}

/** Why it is done. */
export function ReasonField({ label, value, onChange }: ReasonProps) {
  return (
    <Textarea
      label={label}
      required
      autosize
      minRows={2}
      maxLength={4000}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
