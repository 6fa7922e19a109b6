import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { HomeTile } from '@/shared/ui/HomeTile';
import { filesQuery } from './queries';

const SHOWN = 3;

export function ResultFilesTile() {
  const { t } = useTexts('testing');
  const query = useQuery(filesQuery);
  return (
    <HomeTile title={t('nav.files')} to={paths.resultFiles} open={t('files.open')} query={query}>
      {(files) => {
        const alarms = files.filter((file) => (file.reading?.refusedPositives ?? 0) > 0);
        return (
          <>
            <p className={alarms.length > 0 ? 'urgent' : 'quiet'}>
              {alarms.length > 0
                ? t('alarm.files', { count: alarms.length })
                : t('files.count', { count: files.length })}
            </p>
            <ul className="lines">
              {(alarms.length > 0 ? alarms : files).slice(0, SHOWN).map((file) => (
                <li key={file.batchId}>
                  <Link to={paths.resultFile(file.batchId)}>{file.name}</Link>
                </li>
              ))}
            </ul>
          </>
        );
      }}
    </HomeTile>
  );
}
