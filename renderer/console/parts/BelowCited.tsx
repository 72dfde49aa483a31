import { Alert, List } from "@mantine/core";
import type { RuleSet } from "../../../shared/draw/rule-set.ts";
import { belowCited } from "../../../shared/rules/below-cited.ts";
import { classNamesOf } from "../../../shared/rules/class-names.ts";
import type { Message } from "../../../shared/text/text.ts";
import { useView } from "../client.ts";
import { NamesContext, useLanguage } from "../hooks/use-language.ts";

/** Where a rule set asks less than the one it cites, its classes called as it calls them; nothing where it does not. */
export function BelowCited({ set }: { readonly set: RuleSet }) {
  const { t } = useLanguage();
  const { office } = useView();
  return (
    <NamesContext value={classNamesOf(set)}>
      <SaidList title={t("console.rule.below")} said={belowCited(set, office?.level)} />
    </NamesContext>
  );
}

/** What an officer should know, line by line; nothing where there is nothing. */
export function SaidList({ title, said }: { readonly title: string; readonly said: readonly Message[] }) {
  const { say } = useLanguage();
  if (said.length === 0) return null;
  return (
    <Alert color="orange" role="note" title={title} mt="xs">
      <List size="sm" spacing="xs">
        {said.map((one) => (
          <List.Item key={say(one)}>{say(one)}</List.Item>
        ))}
      </List>
    </Alert>
  );
}
