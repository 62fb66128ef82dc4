// Leaf = SHA-256(0x00 ‖ text); frontiers of the head and of the projection's checkpoint follow from the texts.
import { Frontier } from '#transparency';
import { Notes, type PassResult } from './finding.js';
import type { Ground, Pass } from './pass.js';
import type { SeenEvent } from './seen-event.js';

export class HashesPass implements Pass {
  private readonly hashes = new Notes('hashes');
  private readonly checkpoint = new Notes('checkpoint');
  private frontier = Frontier.empty;
  /** The tree at the checkpoint, once the walk has got there. */
  private atCheckpoint: Frontier | null = null;

  constructor(private readonly ground: Ground) {
    if (ground.checkpoint?.position === 0) this.atCheckpoint = Frontier.empty;
  }

  take(events: readonly SeenEvent[]): void {
    for (const seen of events) {
      const { hash, row } = seen;
      if (!hash.equals(row.leaf)) {
        this.hashes.find({
          position: row.position,
          place: 'event.leaf',
          what: {
            zh: '事件文本与其哈希不符：文本或哈希被改动过。',
            en: 'The text does not hash to the leaf: one of the two was changed.',
          },
          expected: hash.toString('hex'),
          found: row.leaf.toString('hex'),
        });
      }
    }
    this.grow(events);
    this.hashes.cover('event', events.length);
  }

  end(): void {
    const { head, checkpoint } = this.ground;
    if (head !== undefined) {
      this.hashes.cover('head');
      this.hashes.compare(
        {
          position: null,
          place: 'ledger.frontier',
          what: {
            zh: '头记录的默克尔前沿与由事件文本重算的不符。',
            en: 'The frontier of the head is not the one that the texts lead to.',
          },
        },
        this.frontier.toBuffer().toString('hex'),
        head.frontier.toString('hex'),
      );
    }
    if (checkpoint === null) return;
    this.checkpoint.cover('checkpoint');
    if (this.atCheckpoint === null) {
      this.checkpoint.find({
        position: checkpoint.position,
        place: 'projection_checkpoint.position',
        what: {
          zh: '投影检查点超出日志的末尾。',
          en: 'The checkpoint of the projection lies beyond the end of the log.',
        },
        expected: `≤ ${this.frontier.size}`,
        found: String(checkpoint.position),
      });
      return;
    }
    this.checkpoint.compare(
      {
        position: checkpoint.position,
        place: 'projection_checkpoint.frontier',
        what: {
          zh: '投影检查点的默克尔前沿与由事件文本重算的不符：投影来自另一份日志。',
          en: 'The frontier of the checkpoint is not the one that the texts lead to: the projection was made from another log.',
        },
      },
      this.atCheckpoint.toBuffer().toString('hex'),
      checkpoint.frontier.toString('hex'),
    );
  }

  result(): readonly PassResult[] {
    const { checkpoint, head } = this.ground;
    if (checkpoint === null && (head?.size ?? 0) > 0) this.checkpoint.miss(NOT_PROJECTED);
    return [this.hashes.result(), this.checkpoint.result()];
  }

  /** The root of everything seen, hexadecimal. */
  get root(): string {
    return this.frontier.root().toString('hex');
  }

  /** By the number of events, not by their positions: a gap is named by another pass. */
  private grow(events: readonly SeenEvent[]): void {
    const wanted = this.ground.checkpoint?.position ?? -1;
    const left = wanted - this.frontier.size;
    if (left > 0 && left <= events.length) {
      this.atCheckpoint = this.frontier.appendAll(events.slice(0, left).map(({ hash }) => hash));
      this.frontier = this.atCheckpoint.appendAll(events.slice(left).map(({ hash }) => hash));
    } else {
      this.frontier = this.frontier.appendAll(events.map(({ hash }) => hash));
    }
  }
}

export const NOT_PROJECTED = {
  zh: '投影中还没有这个账套：先运行 duzhi projection rebuild 或启动服务。',
  en: 'Nothing of this ledger is projected yet: run duzhi projection rebuild, or start the server.',
};
