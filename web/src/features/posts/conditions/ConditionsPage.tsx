import { Segmented } from 'antd';
import { Link } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { useMay } from '@/shared/session';
import { Page } from '@/shared/ui/Page';
import { AbsenceSection } from './AbsenceSection';
import { AgreementSection } from './AgreementSection';
import { HeatSection } from './HeatSection';
import { LoopSection } from './LoopSection';
import { RefusedSection } from './RefusedSection';
import { useChoice } from './useChoice';
import '../posts.css';

const PARTS = ['heat', 'loops', 'absences', 'agreements', 'refused'] as const;
type Part = (typeof PARTS)[number];

const SECTIONS = {
  heat: HeatSection,
  loops: LoopSection,
  absences: AbsenceSection,
  agreements: AgreementSection,
  refused: RefusedSection,
};

/**
 * What duty depends on beside posts and people: heat, closed loops, who cannot come, what was agreed with one
 * person; and what devices told in vain.
 */
export function ConditionsPage() {
  const { t } = useTexts('posts');
  const mayPlan = useMay('ROSTERS_PLAN');
  const parts = PARTS.filter((part) => mayPlan || part === 'heat' || part === 'refused');
  const [wanted, choose] = useChoice('part');
  const part = parts.find((each) => each === wanted) ?? 'heat';
  const Chosen = SECTIONS[part];
  return (
    <Page
      title={t('conditions.title')}
      trail={<Link to={paths.posts}>{t('nav.posts')}</Link>}
      lead={t('conditions.lead')}
    >
      <div className="choice">
        <Segmented<Part>
          aria-label={t('conditions.part')}
          value={part}
          onChange={choose}
          options={parts.map((value) => ({ value, label: t(`conditions.part.${value}`) }))}
        />
      </div>
      <Chosen />
    </Page>
  );
}
