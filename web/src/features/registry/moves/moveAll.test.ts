import { describe, expect, it } from 'vitest';
import { TogetherMove, type Move } from './moveAll';

const door = { dwellingId: 'd1' };

function server(failing = new Set<string>()) {
  const sent: Move[] = [];
  return {
    sent,
    failing,
    send: (move: Move) => {
      sent.push(move);
      return failing.has(move.personId) ? Promise.reject(new Error('lost')) : Promise.resolve('h9');
    },
  };
}

describe('a move of several people', () => {
  it('founds one household, which the others join', async () => {
    const { sent, send } = server();
    expect(await new TogetherMove(send).move(['p1', 'p2'], door, 'moved')).toBe(2);
    expect(sent.map(({ personId, target }) => [personId, target])).toEqual([
      ['p1', door],
      ['p2', { householdId: 'h9' }],
    ]);
  });

  it('goes on after a failure under the same ids and repeats nobody', async () => {
    const { sent, failing, send } = server(new Set(['p2']));
    const moving = new TogetherMove(send);
    await expect(moving.move(['p1', 'p2'], door, 'moved')).rejects.toThrow('lost');
    expect(moving.done).toBe(1);
    failing.clear();
    await moving.move(['p1', 'p2'], door, 'moved');
    expect(sent.map(({ personId }) => personId)).toEqual(['p1', 'p2', 'p2']);
    expect(sent[1]?.id).toBe(sent[2]?.id);
  });

  it('starts anew when the target changes', async () => {
    const { sent, send } = server();
    const moving = new TogetherMove(send);
    await moving.move(['p1'], door, 'moved');
    await moving.move(['p1'], { dwellingId: 'd2' }, 'moved');
    expect(sent).toHaveLength(2);
    expect(sent[0]?.id).not.toBe(sent[1]?.id);
  });
});
