// The committed commands are those that the script makes, and they have the form that an office would send.
import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { sampleCommands, sampleText } from './build.js';

const STORED = readFileSync(new URL('./commands.jsonl', import.meta.url), 'utf8');

/** Every amount of money in a command, wherever it stands. */
const amountsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return /^-?\d+\.\d{2}$/.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(amountsIn) : [];
};

const documentOf = (key: string): string => key.slice(0, key.lastIndexOf('/'));

describe('the commands of the sample office', () => {
  const commands = sampleCommands();

  it('are in commands.jsonl as the script makes them; write.ts writes them anew', () => {
    expect(STORED === sampleText()).toBe(true);
  });

  it('come out the same on every call', () => {
    expect(sampleCommands()).toEqual(commands);
  });

  it('are more than six hundred and use every kind of step of a payment', () => {
    expect(commands.length).toBeGreaterThan(600);
    const types = new Set(commands.map(({ type }) => type));
    for (const type of [
      'RejectPayment',
      'CancelPayment',
      'ReturnPayment',
      'CorrectPayment',
      'ReimburseOfficialCard',
      'TransferIndicator',
      'RecallIndicator',
      'FreezeIndicator',
      'ReleaseIndicator',
      'ReceiveQuota',
      'RestoreQuota',
      'ApproveCashPlan',
      'CarryForwardIndicator',
      'CloseYear',
    ]) {
      expect(types).toContain(type);
    }
  });

  it('have keys of their own that name document and step', () => {
    const keys = commands.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) expect(key).toMatch(/^datong-2021\/[A-Z0-9-]+\/[a-z-]+$/);
  });

  it('never go back in time within a document', () => {
    const last = new Map<string, string>();
    for (const { key, occurredOn } of commands) {
      const document = documentOf(key);
      expect(occurredOn >= (last.get(document) ?? '')).toBe(true);
      last.set(document, occurredOn);
    }
  });

  it('move whole hundreds of yuan, so that printed figures are exact', () => {
    const amounts = commands.flatMap(({ data }) => amountsIn(data));
    expect(amounts.length).toBeGreaterThan(600);
    expect(amounts.filter((amount) => !/^-?(\d+00|0)\.00$/.test(amount))).toEqual([]);
  });

  it('pay nobody whose name does not say that it is an example', () => {
    for (const { data } of commands) {
      const payee = data['payee'] as { readonly name: string } | undefined;
      if (payee !== undefined) expect(payee.name).toContain('示例');
    }
  });
});
