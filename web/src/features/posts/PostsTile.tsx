import { useQuery } from '@tanstack/react-query';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { HomeTile } from '@/shared/ui/HomeTile';
import { liveQuery } from './day/queries';
import { PresenceBar } from './PresenceBar';
import './posts.css';

/** Whether all posts are manned, in one bar. */
export function PostsTile() {
  const { t } = useTexts('posts');
  const query = useQuery(liveQuery());
  return (
    <HomeTile title={t('nav.posts')} to={paths.posts} open={t('posts.tile.open')} query={query}>
      {({ posts }) => {
        const sum = (of: (post: (typeof posts)[number]) => number) =>
          posts.reduce((all, post) => all + of(post), 0);
        const short = posts.filter(({ needed, present }) => present < needed).length;
        return (
          <>
            <PresenceBar
              needed={sum(({ needed }) => needed)}
              present={sum(({ present }) => present)}
              late={sum(({ late }) => late)}
              noShow={sum(({ noShow }) => noShow)}
            />
            <p className={short > 0 ? 'urgent' : 'quiet'}>
              {short > 0
                ? t('posts.tile.short', { count: short, total: posts.length })
                : t('posts.tile.full', { total: posts.length })}
            </p>
          </>
        );
      }}
    </HomeTile>
  );
}
