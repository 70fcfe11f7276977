import { useId } from 'react';

export interface FunnelStep {
  readonly key: string;
  readonly words: string;
  /** Null where the value is not published. */
  readonly value: number | null;
  /** The value as it is written beside the bar. */
  readonly shown: string;
}

export interface FunnelProps {
  readonly title: string;
  /** What the picture says, in a sentence, for somebody who does not see it. The numbers belong in a table beside it. */
  readonly description: string;
  /** In order; the first one is the whole. */
  readonly steps: readonly FunnelStep[];
}

const STEP_HEIGHT = 64;
const BAR_HEIGHT = 28;

/** A bar a step, each as long as its share of the first; as wide as the page is, on a phone too. */
export function Funnel({ title, description, steps }: FunnelProps) {
  const id = useId();
  const whole = Math.max(1, ...steps.map(({ value }) => value ?? 0));

  return (
    <figure className="junction-funnel">
      <svg
        role="img"
        aria-labelledby={`${id}-title ${id}-description`}
        width="100%"
        height={steps.length * STEP_HEIGHT}
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-description`}>{description}</desc>
        {steps.map(({ key, words, value, shown }, at) => (
          <g key={key}>
            <text className="junction-funnel__words" x="0" y={at * STEP_HEIGHT + 18}>
              {words}
              <tspan className="junction-funnel__value" dx="8">
                {shown}
              </tspan>
            </text>
            <rect className="junction-funnel__whole" x="1" y={barAt(at)} width="99%" height={BAR_HEIGHT} />
            {value !== null && (
              <rect
                className="junction-funnel__bar"
                x="1"
                y={barAt(at)}
                width={`${(value / whole) * 99}%`}
                height={BAR_HEIGHT}
              />
            )}
          </g>
        ))}
      </svg>
    </figure>
  );
}

const barAt = (step: number): number => step * STEP_HEIGHT + 26;
