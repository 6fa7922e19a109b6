import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Page } from '@/shared/ui/Page';
import { AreaPicker } from '@/shared/ui/Picker';
import { rootsQuery } from '../queries';
import { AreaDetails } from './AreaDetails';
import { AreaTree } from './AreaTree';

/** The tree beside the chosen area; on a phone one below the other. */
export function AreasPage() {
  const { t } = useTexts('registry');
  const navigate = useNavigate();
  const { areaId } = useParams();
  const roots = useQuery(rootsQuery);
  // most people have one area to look after: it is shown before they choose
  const shown = areaId ?? (roots.data?.length === 1 ? roots.data[0]?.area.id : undefined);
  const open = (id: string) => void navigate(paths.area(id));
  return (
    <div className="areas">
      <aside className={areaId ? 'areas-tree chosen' : 'areas-tree'} aria-label={t('areas.tree')}>
        <AreaPicker
          label={t('areas.find')}
          value={null}
          onChange={(picked) => {
            if (picked) {
              open(picked.id);
            }
          }}
        />
        <Loaded query={roots}>
          {(nodes) => <AreaTree roots={nodes} chosen={shown ?? null} onChoose={open} />}
        </Loaded>
      </aside>
      {shown ? (
        <AreaDetails key={shown} areaId={shown} />
      ) : (
        <Page title={t('nav.areas')} lead={t('areas.lead')}>
          <Empty title={t('areas.choose')} />
        </Page>
      )}
    </div>
  );
}
