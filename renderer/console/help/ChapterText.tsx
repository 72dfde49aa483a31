import { Code, Table } from "@mantine/core";
import { Fragment, type ReactNode } from "react";
import {
  type Block,
  type Chapter,
  passages,
  type Span,
  type Spans,
} from "../../../shared/windows/handbook.ts";
import classes from "./help.module.css";
import { turnTo } from "./use-help.ts";

/** A part of the operating guide. Its passages are numbered as `passages` numbers them, so that one that was found can be turned to. */
export function ChapterText({ chapter, found }: { readonly chapter: Chapter; readonly found?: number }) {
  const numbers = numbering();
  const end = passages(chapter).length;
  return <>{blocks(chapter.blocks, { next: () => Math.min(numbers(), end), found })}</>;
}

interface Counted {
  readonly next: () => number;
  readonly found: number | undefined;
}

function numbering(): () => number {
  let at = -1;
  return () => {
    at += 1;
    return at;
  };
}

const mark = (at: number, found: number | undefined) => ({
  "data-passage": at,
  ...(at === found && { className: classes["found"] ?? "" }),
});

function blocks(all: readonly Block[], counted: Counted): ReactNode {
  return all.map((block, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: a text that was built in never changes
    return <Fragment key={index}>{blockOf(block, counted)}</Fragment>;
  });
}

function blockOf(block: Block, counted: Counted): ReactNode {
  switch (block.kind) {
    case "paragraph":
      return <p {...mark(counted.next(), counted.found)}>{words(block.spans)}</p>;
    case "code":
      return (
        <Code block tabIndex={0} {...mark(counted.next(), counted.found)}>
          {block.text}
        </Code>
      );
    case "list": {
      const items = block.items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a text that was built in never changes
        <li key={index}>{blocks(item, counted)}</li>
      ));
      return block.from === undefined ? <ul>{items}</ul> : <ol start={block.from}>{items}</ol>;
    }
    case "table":
      return (
        <Table fz="sm" verticalSpacing={4} horizontalSpacing={6}>
          <Table.Thead>
            <Table.Tr>{cells(block.head, true)}</Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {block.rows.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a text that was built in never changes
              <Table.Tr key={index} {...mark(counted.next(), counted.found)}>
                {cells(row, false)}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      );
  }
}

function cells(row: readonly Spans[], head: boolean): ReactNode {
  const Cell = head ? Table.Th : Table.Td;
  return row.map((spans, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a text that was built in never changes
    <Cell key={index} style={{ verticalAlign: "top" }}>
      {words(spans)}
    </Cell>
  ));
}

function words(spans: Spans): ReactNode {
  // biome-ignore lint/suspicious/noArrayIndexKey: a text that was built in never changes
  return spans.map((span, index) => <Fragment key={index}>{wordsOf(span)}</Fragment>);
}

function wordsOf({ text, look, to }: Span): ReactNode {
  if (to)
    return (
      <button type="button" className={classes["leads"] ?? ""} onClick={() => turnTo(to)}>
        {text}
      </button>
    );
  switch (look) {
    case "strong":
      return <strong>{text}</strong>;
    case "em":
      return <em>{text}</em>;
    case "code":
      return <code>{text}</code>;
    case undefined:
  }
  return text;
}
