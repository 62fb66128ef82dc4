// What the environment may settle, and what it may not.
import { describe, expect, it } from '@jest/globals';
import { settingsFrom, SettingsProblem } from './settings.js';

describe('the settings', () => {
  it('listen on this machine at port 8080 unless told otherwise', () => {
    expect(settingsFrom({ DUZHI_HOME: '/data' })).toMatchObject({
      host: '127.0.0.1',
      port: 8080,
      home: '/data',
      application: { place: { home: '/data' } },
    });
    expect(settingsFrom({ DUZHI_HOST: '::1', DUZHI_PORT: '0' })).toMatchObject({
      host: '::1',
      port: 0,
    });
  });

  it('take a database elsewhere, which then needs no home', () => {
    const settings = settingsFrom({ DUZHI_DATABASE_URL: 'postgres://db/duzhi' });
    expect(settings).toMatchObject({ application: { place: { url: 'postgres://db/duzhi' } } });
    expect(settings).not.toHaveProperty('home');
  });

  it('take a clock for tests that depends on ledger and position only', () => {
    const { clock } = settingsFrom({ DUZHI_TEST_CLOCK: '2022-01-01T00:00:00Z' }).application;
    expect(clock?.now('unit', 2)).toBe('2022-01-01T00:00:02.000Z');
  });

  it.each(['0.0.0.0', '192.168.1.10', '::', 'duzhi.example.cn', '127.0.0.1.example.cn', ''])(
    'refuse to listen on %s while nobody can log in',
    (host) => {
      expect(() => settingsFrom({ DUZHI_HOST: host })).toThrow(SettingsProblem);
      expect(() => settingsFrom({ DUZHI_HOST: host })).toThrow(/只在本机监听/);
    },
  );

  it.each(['http', '-1', '65536', '80.5'])('refuse the port %s', (port) => {
    expect(() => settingsFrom({ DUZHI_PORT: port })).toThrow(/DUZHI_PORT/);
  });

  it('refuse a test clock that is no instant', () => {
    expect(() => settingsFrom({ DUZHI_TEST_CLOCK: 'noon' })).toThrow(/DUZHI_TEST_CLOCK/);
  });
});
