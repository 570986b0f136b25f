import { describe, expect, it } from '@jest/globals';
import { Budget } from '../../src/probes/budget.js';

describe('Budget', () => {
  it('lets no more in than its limit, in the order in which they came', async () => {
    const budget = new Budget(3);
    const started: number[] = [];
    let inside = 0;
    let most = 0;
    const task = async (index: number): Promise<void> => {
      started.push(index);
      most = Math.max(most, (inside += 1));
      await new Promise((resolve) => setImmediate(resolve));
      inside -= 1;
    };
    await Promise.all(Array.from({ length: 3000 }, (_, index) => budget.run(() => task(index))));
    expect(most).toBe(3);
    expect(started).toEqual(Array.from({ length: 3000 }, (_, index) => index));
  });

  it('lets in first what is urgent', async () => {
    const budget = new Budget(1);
    const release = await budget.acquire();
    const order: string[] = [];
    const enter = async (name: string, urgent: boolean): Promise<void> => {
      const leave = await budget.acquire(urgent);
      order.push(name);
      leave();
    };
    const all = [enter('first', false), enter('second', false), enter('urgent', true)];
    release();
    await Promise.all(all);
    expect(order).toEqual(['urgent', 'first', 'second']);
  });

  it('gets its slot back from a task that fails', async () => {
    const budget = new Budget(1);
    await expect(budget.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expect(budget.run(() => Promise.resolve('yes'))).resolves.toBe('yes');
  });

  it('counts a slot that is given back twice once', async () => {
    const budget = new Budget(1);
    const release = await budget.acquire();
    release();
    release();
    await budget.acquire();
    const third = budget.acquire().then(() => 'in');
    await expect(Promise.race([third, new Promise((resolve) => setImmediate(() => resolve('waiting')))])).resolves.toBe(
      'waiting',
    );
  });

  it('has room for one when told to have none', async () => {
    await expect(new Budget(0).run(() => Promise.resolve('in'))).resolves.toBe('in');
  });
});
