// What the source of the law says beyond its catalogue: which refusals, events and rules stand behind each kind.
import { join } from 'node:path';
import ts from 'typescript';
import { commandKinds, eventKinds, REFUSALS } from '#ledger';

const LAW = join(import.meta.dirname, '../../libs/ledger/src');

/** One document of the law: a folder under libs/ledger/src, or '' for what stands beside the folders. */
export interface Chapter {
  readonly folder: string;
  /** The sentence that its file opens with. */
  readonly says: string;
  /** Command types, event types or refusal codes, in the order of the catalogue. */
  readonly members: readonly string[];
}

/** Read with the compiler rather than by running it: a rule no example meets is in the handbook all the same. */
export class LawSource {
  private readonly checker: ts.TypeChecker;
  private readonly files: readonly ts.SourceFile[];

  constructor() {
    const program = ts.createProgram([join(LAW, 'index.ts')], {
      target: ts.ScriptTarget.ES2023,
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      customConditions: ['source'],
      noLib: true,
      types: [],
      skipLibCheck: true,
    });
    this.checker = program.getTypeChecker();
    this.files = program.getSourceFiles().filter(({ fileName }) => fileName.startsWith(LAW));
  }

  /** Refusal codes that the decider of each command can reach, in the order of the catalogue. */
  guards(): ReadonlyMap<string, readonly string[]> {
    return this.mentionedByDeciders(Object.keys(REFUSALS));
  }

  /** Event types that the decider of each command can make. */
  events(): ReadonlyMap<string, readonly string[]> {
    return this.mentionedByDeciders([...eventKinds.keys()]);
  }

  /** Refusal codes that a function of libs/ledger/src/guards.ts can reach. */
  admissionCodes(name: 'admission' | 'openPeriod'): readonly string[] {
    const file = this.files.find(({ fileName }) => fileName === join(LAW, 'guards.ts'));
    const declared = file?.statements
      .filter(ts.isVariableStatement)
      .flatMap(({ declarationList }) => [...declarationList.declarations])
      .find((each) => each.name.getText() === name);
    if (declared === undefined) throw new Error(`libs/ledger/src/guards.ts has no ${name}`);
    const { texts } = this.reachOf(declared);
    return Object.keys(REFUSALS).filter((code) => texts.has(code));
  }

  /** The comments above the rules that make the entries of each event, the event's own rule first. */
  postingRules(): ReadonlyMap<string, readonly string[]> {
    const rules = new Map<string, readonly string[]>();
    for (const [type, members] of this.kindsOf('eventKind', '/events.ts')) {
      const postings = members.get('postings');
      if (postings !== undefined) rules.set(type, this.rulesBehind(postings));
    }
    // The closing entries are made by the decider, and the event only carries them (design.md §16).
    const events = this.events();
    for (const [command, members] of this.kindsOf('commandKind', '/commands.ts')) {
      const decide = members.get('decide');
      const [event, ...others] = events.get(command) ?? [];
      if (decide === undefined || event === undefined || others.length > 0) continue;
      const made = this.rulesBehind(decide, 'closing-entries.ts');
      if (made.length > 0) rules.set(event, [...(rules.get(event) ?? []), ...made]);
    }
    return rules;
  }

  commandChapters(): readonly Chapter[] {
    return this.chapters('/commands.ts', [...commandKinds.keys()]);
  }

  eventChapters(): readonly Chapter[] {
    return this.chapters('/events.ts', [...eventKinds.keys()]);
  }

  refusalChapters(): readonly Chapter[] {
    return this.chapters('refusals.ts', Object.keys(REFUSALS));
  }

  /** What each file of that name declares, in the order of the catalogue. */
  private chapters(fileName: string, catalogue: readonly string[]): readonly Chapter[] {
    const place = new Map(catalogue.map((member, index) => [member, index]));
    const rank = (member: string | undefined): number => place.get(member ?? '') ?? Infinity;
    return this.files
      .filter((file) => file.fileName.endsWith(fileName))
      .map((file) => ({
        folder: file.fileName.slice(LAW.length + 1).replace(/\/?[^/]*$/, ''),
        says: openingSentenceOf(file),
        members: declaredIn(file)
          .filter((member) => place.has(member))
          .sort((one, other) => rank(one) - rank(other)),
      }))
      .filter(({ members }) => members.length > 0)
      .sort((one, other) => rank(one.members[0]) - rank(other.members[0]));
  }

  private mentionedByDeciders(words: readonly string[]): ReadonlyMap<string, readonly string[]> {
    const found = new Map<string, readonly string[]>();
    for (const [type, members] of this.kindsOf('commandKind', '/commands.ts')) {
      const decide = members.get('decide');
      if (decide === undefined) throw new Error(`the decider of ${type} was not found`);
      const { texts } = this.reachOf(decide);
      found.set(
        type,
        words.filter((word) => texts.has(word)),
      );
    }
    return found;
  }

  /** Kinds by type, each with the expressions that it is made of. */
  private kindsOf(maker: string, fileName: string): Map<string, Map<string, ts.Expression>> {
    const kinds = this.files
      .filter((file) => file.fileName.endsWith(fileName))
      .flatMap((file) => kindsIn(file, maker));
    return new Map(kinds.map((kind) => [typeOfKind(kind), kind]));
  }

  /** The first comment whatever it says, of the others those that cite a row, a rule or the law. */
  private rulesBehind(start: ts.Node, fileName = 'postings.ts'): string[] {
    return this.reachOf(start)
      .declarations.filter((each) => each.getSourceFile().fileName.endsWith(`/${fileName}`))
      .flatMap((declaration, index) =>
        commentsAbove(declaration).filter(
          (comment) => isOwnRule(fileName, index) || cites(comment),
        ),
      );
  }

  /** The texts that stand in this node or in anything of the law it names, and what was named, nearest first. */
  private reachOf(start: ts.Node): {
    readonly texts: ReadonlySet<string>;
    readonly declarations: readonly ts.VariableDeclaration[];
  } {
    const texts = new Set<string>();
    const declarations = new Set<ts.VariableDeclaration>();
    const visit = (node: ts.Node): void => {
      if (ts.isStringLiteralLike(node)) texts.add(node.text);
      if (ts.isIdentifier(node)) {
        const declaration = this.declarationOf(node);
        if (declaration?.initializer !== undefined && !declarations.has(declaration)) {
          declarations.add(declaration);
          visit(declaration.initializer);
        }
      }
      // Types name codes that another function may return; only what runs counts.
      if (!ts.isTypeNode(node)) ts.forEachChild(node, visit);
    };
    visit(start);
    return { texts, declarations: [...declarations] };
  }

  private declarationOf(name: ts.Identifier): ts.VariableDeclaration | undefined {
    let symbol = ts.isShorthandPropertyAssignment(name.parent)
      ? this.checker.getShorthandAssignmentValueSymbol(name.parent)
      : this.checker.getSymbolAtLocation(name);
    if (symbol !== undefined && (symbol.flags & ts.SymbolFlags.Alias) !== 0) {
      symbol = this.checker.getAliasedSymbol(symbol);
    }
    const declaration = symbol?.valueDeclaration;
    if (declaration === undefined || !ts.isVariableDeclaration(declaration)) return undefined;
    const { fileName } = declaration.getSourceFile();
    // The catalogues name everything: whoever asks them for one kind has not reached all.
    const lawful = fileName.startsWith(LAW) && !/(refusals|catalogue)\.ts$/.test(fileName);
    return lawful ? declaration : undefined;
  }
}

const eachNode = (node: ts.Node, act: (node: ts.Node) => void): void => {
  act(node);
  ts.forEachChild(node, (child) => {
    eachNode(child, act);
  });
};

/** The events of decisions bring their own rule; the decider's first comment is about the decision. */
const isOwnRule = (fileName: string, index: number): boolean =>
  fileName === 'postings.ts' && index === 0;

const cites = (comment: string): boolean =>
  /\b(rows? \d|rules? \d)|(domain|derivation|design)\.md/i.test(comment);

/** Types of kinds, and keys of records: where members of the catalogues are declared. */
const declaredIn = (file: ts.SourceFile): string[] => {
  const kinds = ['commandKind', 'eventKind'].flatMap((maker) => kindsIn(file, maker));
  const keys: string[] = [];
  eachNode(file, (node) => {
    if (ts.isPropertyAssignment(node)) keys.push(node.name.getText());
  });
  return [...kinds.map(typeOfKind), ...keys];
};

const kindsIn = (file: ts.SourceFile, maker: string): Map<string, ts.Expression>[] => {
  const kinds: Map<string, ts.Expression>[] = [];
  eachNode(file, (node) => {
    if (!ts.isCallExpression(node) || node.expression.getText() !== maker) return;
    const [kind] = node.arguments;
    if (kind === undefined || !ts.isObjectLiteralExpression(kind)) return;
    const members = new Map<string, ts.Expression>();
    for (const member of kind.properties) {
      if (ts.isPropertyAssignment(member)) members.set(member.name.getText(), member.initializer);
      if (ts.isShorthandPropertyAssignment(member)) members.set(member.name.text, member.name);
    }
    kinds.push(members);
  });
  return kinds;
};

const typeOfKind = (kind: ReadonlyMap<string, ts.Expression>): string => {
  const type = kind.get('type');
  if (type === undefined || !ts.isStringLiteral(type)) throw new Error('a kind without its type');
  return type.text;
};

const openingSentenceOf = (file: ts.SourceFile): string => {
  const lines = file.text.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('//'));
  return lines
    .slice(0, end)
    .map((line) => line.replace(/^\/\/ ?/, ''))
    .join(' ');
};

const commentsAbove = (declaration: ts.VariableDeclaration): string[] =>
  ts
    .getJSDocCommentsAndTags(declaration)
    .filter(ts.isJSDoc)
    .flatMap(({ comment }) => ts.getTextOfJSDocComment(comment) ?? [])
    .map((comment) => comment.replaceAll(/\s*\n\s*/g, ' '));
