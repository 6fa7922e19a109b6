import { useTexts } from '@/shared/i18n';
import type { DeskView } from './deskView';
import { TAKE_BACK_REASONS } from './facts';
import { Reasons } from './panelParts';
import { Choice, Findings, NotListed, Slip } from './PersonPanels';
import type { DeskSession } from './session';
import { SurfacePanel } from './SurfacePanel';
import { OpenTube, TubePanel } from './TubePanels';
import { useNames } from './useNames';

interface Props {
  desk: DeskSession;
  view: DeskView;
}

/** What must be answered before the work goes on; in place of the person, never over the page. */
export function PanelView({ desk, view }: Props) {
  const { t } = useTexts('specimens');
  const { panel, state } = view;
  const nameOf = useNames(view.roster);
  if (!panel) {
    return null;
  }
  const back = () => void desk.open(null);
  switch (panel.kind) {
    case 'PERSON':
      return <Findings panel={panel} desk={desk} onBack={back} />;
    case 'CHOOSE':
      return <Choice panel={panel} desk={desk} onBack={back} />;
    case 'NOT_LISTED':
      return <NotListed panel={panel} desk={desk} onBack={back} />;
    case 'OPEN_TUBE':
      return <OpenTube key={panel.code} code={panel.code} desk={desk} view={view} onBack={back} />;
    case 'SLIP':
      return <Slip desk={desk} onBack={back} />;
    case 'SURFACE':
      return <SurfacePanel desk={desk} onBack={back} />;
    case 'TAKE_BACK':
      return (
        <Reasons
          title={t('panel.takeBack')}
          lead={t('panel.takeBack.lead', { name: nameOf(state.registrations.get(panel.registration)).name })}
          reasons={TAKE_BACK_REASONS}
          onReason={(reason) => void desk.takeBack(panel.registration, reason)}
          onBack={back}
        />
      );
    case 'CLOSE_TUBE':
    case 'COUNT_DIFFERS':
    case 'VOID_TUBE':
    case 'VOID_SWAB': {
      const tube = state.tubes.get(panel.code);
      return tube ? <TubePanel panel={panel} tube={tube} desk={desk} view={view} onBack={back} /> : null;
    }
  }
}
