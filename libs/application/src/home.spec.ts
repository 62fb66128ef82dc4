// Where data is kept on each platform, and how processes find the one that serves.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { announceServer, homeDirectory, runningServer, withdrawServer } from './home.js';

describe('the home directory', () => {
  it('is the one that was chosen', () => {
    expect(homeDirectory({ DUZHI_HOME: '/data/duzhi' })).toBe('/data/duzhi');
  });

  it('is else where the platform keeps the data of a user', () => {
    expect(homeDirectory({}, 'linux')).toBe(join(homedir(), '.local', 'share', 'duzhi'));
    expect(homeDirectory({ XDG_DATA_HOME: '/x' }, 'linux')).toBe('/x/duzhi');
    expect(homeDirectory({ DUZHI_HOME: '' }, 'darwin')).toBe(
      join(homedir(), 'Library', 'Application Support', 'duzhi'),
    );
    expect(homeDirectory({ LOCALAPPDATA: '/local' }, 'win32')).toBe(join('/local', 'duzhi'));
  });
});

describe('the server of a home directory', () => {
  let home: string;
  const server = { pid: process.pid, url: 'http://127.0.0.1:8080' };
  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'duzhi-home-'));
  });
  afterEach(() => rm(home, { recursive: true }));

  it('is found while its process lives', async () => {
    expect(await runningServer(home)).toBeUndefined();
    await announceServer(home, server);
    expect(await runningServer(home)).toEqual(server);
    await withdrawServer(home, process.pid);
    expect(await runningServer(home)).toBeUndefined();
  });

  it('is not found when its process was killed', async () => {
    await announceServer(home, { ...server, pid: 2 ** 22 + 1 });
    expect(await runningServer(home)).toBeUndefined();
  });

  it('takes back only its own word', async () => {
    await announceServer(home, server);
    await withdrawServer(home, process.pid + 1);
    expect(await runningServer(home)).toEqual(server);
  });
});
