import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { AnswerKind } from '../assistant/answer.ts';

/**
 * How a question ended: with an answer of the article's (`answered`) or the news that it has none (`not_answered`); its asker
 * told to ask later, for their own allowance, the channel's (`limited`) or everybody's questions (`busy`); or not: `too_late`,
 * `fault`.
 */
export type Outcome = 'answered' | 'not_answered' | 'limited' | 'busy' | 'too_late' | 'fault';

/** What became of the sending of an answer: it stands, it found nobody to go to, or it couldn't be sent. */
export type Delivery = 'sent' | 'nobody' | 'fault';

/** Upper bounds of the latency's classes, in seconds; Discord gives up after 3. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5, 10];

/** What is counted of the bot's work, in the form that Prometheus reads; nothing of what was asked, or by whom. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #answers = new Counter({
    name: 'verbatim_answers_total',
    help: 'Questions by kind and by how they ended',
    labelNames: ['kind', 'outcome'] as const,
    registers: [this.#registry],
  });
  readonly #latency = new Histogram({
    name: 'verbatim_answer_seconds',
    help: 'Time from a question to its answer, before it is sent',
    buckets: BUCKETS,
    registers: [this.#registry],
  });
  readonly #deliveries = new Counter({
    name: 'verbatim_deliveries_total',
    help: 'Answers by what became of sending them',
    labelNames: ['outcome'] as const,
    registers: [this.#registry],
  });
  readonly #dropped = new Counter({
    name: 'verbatim_events_dropped_total',
    help: 'Events that were not begun, since too many were under way',
    registers: [this.#registry],
  });

  /** @param gauges what is read whenever the figures are */
  constructor(gauges: { readonly waiting: () => number; readonly connected: () => boolean }) {
    const registers = [this.#registry];
    new Gauge({
      name: 'verbatim_questions_waiting',
      help: 'Questions that wait for their turn',
      registers,
      collect() {
        this.set(gauges.waiting());
      },
    });
    new Gauge({
      name: 'verbatim_gateway_connected',
      help: 'Whether every shard of this process is connected: 1 or 0',
      registers,
      collect() {
        this.set(gauges.connected() ? 1 : 0);
      },
    });
  }

  /** Adds the figures of the process itself: memory, processor time, delay of the event loop. */
  collectProcess(): void {
    collectDefaultMetrics({ register: this.#registry });
  }

  /** @param kind `library` for what is done with the library, not asked of an article */
  answered(kind: AnswerKind | 'library', outcome: Outcome, seconds: number): void {
    this.#answers.inc({ kind, outcome });
    this.#latency.observe(seconds);
  }

  delivered(outcome: Delivery): void {
    this.#deliveries.inc({ outcome });
  }

  dropped(): void {
    this.#dropped.inc();
  }

  get contentType(): string {
    return this.#registry.contentType;
  }

  text(): Promise<string> {
    return this.#registry.metrics();
  }
}
