import type { Feature } from '@/shared/feature';
import { access } from '@/features/access/routes';
import { callups } from '@/features/callups/routes';
import { cases } from '@/features/cases/routes';
import { coverage } from '@/features/coverage/routes';
import { demo } from '@/features/demo/routes';
import { duty } from '@/features/duty/routes';
import { exportFeature } from '@/features/exports/routes';
import { imports } from '@/features/imports/routes';
import { notices } from '@/features/notices/routes';
import { posts } from '@/features/posts/routes';
import { quarantine } from '@/features/quarantine/routes';
import { registry } from '@/features/registry/routes';
import { reports } from '@/features/reports/routes';
import { sites } from '@/features/sites/routes';
import { specimens } from '@/features/specimens/routes';
import { rounds } from '@/features/rounds/routes';
import { testing } from '@/features/testing/routes';
import { tracing } from '@/features/tracing/routes';
import { visits } from '@/features/visits/routes';
import { zones } from '@/features/zones/routes';

/** The rooms of the house, in the order of the server's ladder. */
export const features: Feature[] = [
  access,
  exportFeature,
  imports,
  registry,
  notices,
  zones,
  duty,
  posts,
  visits,
  rounds,
  callups,
  specimens,
  testing,
  coverage,
  cases,
  tracing,
  sites,
  quarantine,
  reports,
  demo,
];
