// What an imported list changes, or what is wrong with it, line by line.
import type { Code, CodeList, Difference, ImportProblem } from '#codes';
import { plainTable } from './table-text.js';

export const problemsText = (file: string, problems: readonly ImportProblem[]): string => {
  const lines = problems.map(
    ({ line, field, zh, en }) => `${file}:${line} ${field}：${zh}。${en}.`,
  );
  return (
    `${lines.join('\n')}\n` +
    `共 ${problems.length} 处问题，没有导入。${problems.length} problems; nothing was imported.\n`
  );
};

export const differenceText = (
  { difference, list }: { readonly difference: Difference; readonly list: CodeList },
  onlyReported: boolean,
): string => {
  const { additions, removals, renames, moves } = difference;
  const codes = (title: string, each: readonly Code[]): readonly string[] =>
    each.length === 0
      ? []
      : [
          title,
          ...plainTable(
            ['编码', '名称', '级次', '依据'],
            each.map(({ code, name, level, evidence }) => [code, name, level, evidence]),
            new Set(),
          ),
          '',
        ];
  const changes = (
    title: string,
    head: readonly string[],
    each: readonly (readonly string[])[],
  ): readonly string[] =>
    each.length === 0 ? [] : [title, ...plainTable(head, each, new Set()), ''];
  return [
    ...codes(`新增 ${additions.length} additions`, additions),
    ...codes(`删除 ${removals.length} removals`, removals),
    ...changes(
      `改名 ${renames.length} renames`,
      ['编码', '原名', '新名'],
      renames.map(({ code, from, to }) => [code, from, to]),
    ),
    ...changes(
      `换编码 ${moves.length} moves`,
      ['名称', '原编码', '新编码'],
      moves.map(({ name, from, to }) => [name, from, to]),
    ),
    `${list.scheme}，${list.year} 年度，共 ${list.size} 个科目：新增 ${additions.length}，删除 ${removals.length}，改名 ${renames.length}。`,
    `${list.size} codes: ${additions.length} added, ${removals.length} removed, ${renames.length} renamed.`,
    onlyReported
      ? '试导入，没有保存。Dry run: nothing was stored.'
      : '已导入；已有账目不变，新的命令从此按新表核对。Imported: what is recorded stays, new commands are checked against this list.',
    '',
  ].join('\n');
};
