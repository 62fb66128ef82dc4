// Which refusals a command can meet: read from the source of its decider, so that the handbook cannot forget one.
import { join } from 'node:path';
import ts from 'typescript';
import { REFUSALS } from '#ledger';

const LAW = join(import.meta.dirname, '../../libs/ledger/src');

/** Names of the functions, and constants, of the law by file and name, with what they mention. */
export class LawSource {
  private readonly checker: ts.TypeChecker;
  private readonly program: ts.Program;

  constructor() {
    const options: ts.CompilerOptions = {
      target: ts.ScriptTarget.ES2023,
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      customConditions: ['source'],
      noLib: true,
      types: [],
      skipLibCheck: true,
    };
    this.program = ts.createProgram([join(LAW, 'index.ts')], options);
    this.checker = this.program.getTypeChecker();
  }

  /** Codes by command type, in the order of the catalogue of refusals. */
  guards(): ReadonlyMap<string, readonly string[]> {
    const found = new Map<string, readonly string[]>();
    for (const file of this.program.getSourceFiles()) {
      if (file.fileName.startsWith(LAW) && file.fileName.endsWith('/commands.ts')) {
        this.collectKinds(file, found);
      }
    }
    return found;
  }

  private collectKinds(node: ts.Node, found: Map<string, readonly string[]>): void {
    if (ts.isCallExpression(node) && node.expression.getText() === 'commandKind') {
      const [kind] = node.arguments;
      if (kind !== undefined && ts.isObjectLiteralExpression(kind)) {
        const type = memberOf(kind, 'type');
        const decider = memberOf(kind, 'decide');
        if (type !== undefined && ts.isStringLiteral(type) && decider !== undefined) {
          const codes = this.codesFrom(decider);
          found.set(
            type.text,
            Object.keys(REFUSALS).filter((code) => codes.has(code)),
          );
        }
      }
    }
    ts.forEachChild(node, (child) => {
      this.collectKinds(child, found);
    });
  }

  /** All refusal codes that stand in this node or in anything of the law it names. */
  private codesFrom(start: ts.Node): ReadonlySet<string> {
    const codes = new Set<string>();
    const seen = new Set<ts.Node>();
    const visit = (node: ts.Node): void => {
      if (ts.isStringLiteral(node) && Object.hasOwn(REFUSALS, node.text)) codes.add(node.text);
      if (ts.isIdentifier(node)) {
        const body = this.declarationOf(node);
        if (body !== undefined && !seen.has(body)) {
          seen.add(body);
          visit(body);
        }
      }
      ts.forEachChild(node, visit);
    };
    visit(start);
    return codes;
  }

  private declarationOf(name: ts.Identifier): ts.Node | undefined {
    let symbol = this.checker.getSymbolAtLocation(name);
    if (symbol !== undefined && (symbol.flags & ts.SymbolFlags.Alias) !== 0) {
      symbol = this.checker.getAliasedSymbol(symbol);
    }
    const declaration = symbol?.valueDeclaration;
    if (declaration === undefined || !ts.isVariableDeclaration(declaration)) return undefined;
    const { fileName } = declaration.getSourceFile();
    const lawful = fileName.startsWith(LAW) && !/refusals\.ts$|catalogue\.ts$/.test(fileName);
    return lawful ? declaration.initializer : undefined;
  }
}

const memberOf = (kind: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined => {
  const member = kind.properties.find((each) => each.name?.getText() === name);
  return member !== undefined && ts.isPropertyAssignment(member) ? member.initializer : undefined;
};
