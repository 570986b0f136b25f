import { VERDICTS, type DistributionReport, type OriginReport, type Report } from '../model/report.js';
import type { ByteBudget } from './budget.js';
import { counted } from './describe.js';
import { MAX_NAME_CHARS, markdownText } from './escape.js';
import { leftOutOf, routingPicture, validityPicture, type Picture } from './mermaid.js';

/** Pictures may take this part of the budget, and twice this part of what is left of it. */
const PICTURE_SHARE = 0.15;
/** Distributions that get a picture, the worst first. */
const MAX_PICTURES = 6;
/** Distributions that are drawn to see which of them look alike. */
const MAX_COMPARED = 500;

/** A distribution with those of its origins that are in the report. */
interface Subject {
  readonly distribution: DistributionReport;
  readonly origins: readonly OriginReport[];
}

/** Distributions of one place in the code that look the same: instances of a module, of `count` or of `for_each`. */
interface Drawn {
  readonly distribution: DistributionReport;
  readonly picture: Picture;
  alike: number;
}

/**
 * Adds what leads where, for each distribution that has something to show, and when certificates end. Nothing when all is
 * well; a sentence where there is no room.
 * @param maxBytes of the whole text
 */
export function addPictures(budget: ByteBudget, report: Report, maxBytes: number): void {
  if (report.origins.every(({ verdict }) => verdict === 'pass')) return;
  const room = Math.min(maxBytes * PICTURE_SHARE, budget.leftBytes * PICTURE_SHARE * 2);
  const drawn = drawnOnce(subjectsOf(report));
  const routing = drawn.slice(0, MAX_PICTURES).map(routingBlock);
  const validity = validityPicture(report.origins);
  const blocks = [
    ...routing,
    ...(validity === null
      ? []
      : [folded('Certificates, the first to end first', validity.markdown + leftOutOf(validity, 'certificate'))]),
  ];
  const tooBig = budget.addWhileRoom(
    blocks.map((one) => [one]),
    Math.ceil(budget.leftBytes - room),
  );
  const left = tooBig + drawn.length - routing.length;
  if (left > 0) budget.add([`\n${counted(left, 'picture')} left out here for size; the HTML report has them.\n`]);
}

/** The distributions that have something to show, the worst first. What was given by hand has no behaviors of its own. */
function subjectsOf({ origins, distributions }: Report): readonly Subject[] {
  const byKey = new Map(origins.map((origin) => [origin.key, origin]));
  const worst = ({ origins: own }: Subject): number => Math.min(...own.map(({ verdict }) => VERDICTS.indexOf(verdict)));
  return distributions
    .filter(({ language, behaviors }) => language !== 'input' && behaviors.length > 0)
    .map((distribution) => ({ distribution, origins: distribution.origins.flatMap((key) => byKey.get(key) ?? []) }))
    .filter(({ origins: own }) => own.some(({ verdict }) => verdict !== 'pass'))
    .toSorted((a, b) => worst(a) - worst(b));
}

function drawnOnce(subjects: readonly Subject[]): readonly Drawn[] {
  const drawn = new Map<string, Drawn>();
  for (const { distribution, origins } of subjects.slice(0, MAX_COMPARED)) {
    const nameless = routingPicture({ ...distribution, address: '' }, origins).markdown;
    const key = JSON.stringify([distribution.location, nameless]);
    const same = drawn.get(key);
    if (same === undefined) drawn.set(key, { distribution, picture: routingPicture(distribution, origins), alike: 0 });
    else same.alike += 1;
  }
  return [...drawn.values()];
}

function routingBlock({ distribution, picture, alike }: Drawn, index: number): string {
  const others = alike === 0 ? '' : ` and ${alike} more alike`;
  const summary = `What leads where: ${markdownText(distribution.address, MAX_NAME_CHARS)}${others}`;
  return folded(
    summary,
    picture.markdown + leftOutOf(picture, 'origin'),
    index === 0 && picture.leftOut === 0 ? ' open' : '',
  );
}

function folded(summary: string, content: string, attribute = ''): string {
  return `\n<details${attribute}>\n<summary>${summary}</summary>\n\n${content}\n</details>\n`;
}
