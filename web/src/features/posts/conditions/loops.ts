/** The names of closed loops that posts bear, each once, in their order. */
export function loopsOf(posts: readonly { post: { loop?: string | null } }[]): string[] {
  return [...new Set(posts.flatMap(({ post }) => (post.loop ? [post.loop] : [])))].sort((a, b) =>
    a.localeCompare(b, 'zh'),
  );
}
