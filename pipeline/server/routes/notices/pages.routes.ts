// The pages of a notice: what whoever shows them has to know before their pictures come.
import { pagePlaces } from '../../../office/papers/page-places.ts';
import { principalOf } from '../../access/guard.ts';
import { noStore } from '../../http/no-store.ts';
import { noticeIdParam } from '../../http/query.ts';
import { seenVersion } from '../../notices/notice-view.ts';
import { API, type RouteModule } from '../route-module.ts';
import { noticePlacesSchema } from './pages.schema.ts';

export const noticePagesRoutes: RouteModule = (app, house) => {
  noStore(app);
  app.get(
    `${API}/notices/:id/pages`,
    {
      config: { permission: 'read' },
      schema: {
        ...{ tags: ['notices'], summary: 'The pages of a notice: sizes, and how their pictures lie on them' },
        params: noticeIdParam,
        response: { 200: noticePlacesSchema },
      },
    },
    async (request) => {
      const principal = principalOf(request);
      const { id, documentId, result } = await seenVersion(house, principal, request.params.id);
      const { engine, access } = house;
      const places = await pagePlaces(result, await engine.outputsOf(documentId), engine.blobs);
      await access.record({ principal, action: 'notice.pages', subjects: [id] });
      return {
        pages: places.map(({ page, original, upright }) => ({
          page,
          href: `${API}/notices/${id}/pages/${page}/picture`,
          widthPx: original.widthPx,
          heightPx: original.heightPx,
          picture: {
            widthPx: upright.widthPx,
            heightPx: upright.heightPx,
            toPage: [...upright.toOriginal],
          },
        })),
      };
    },
  );
};
