// All files of routes, in the order of the API's documentation.
import { accessPages } from '../pages/access.pages.ts';
import { reviewPages } from '../pages/review.pages.ts';
import { auditRoutes } from './audit.routes.ts';
import { clientListRoutes } from './client-lists.routes.ts';
import { clientRoutes } from './clients.routes.ts';
import { correctionsRoutes } from './corrections.routes.ts';
import { deadlineRoutes } from './deadlines.routes.ts';
import { digitsRoutes } from './digits.routes.ts';
import { documentRoutes } from './documents.routes.ts';
import { exportRoutes } from './exports.routes.ts';
import { healthRoutes } from './health.routes.ts';
import { incomingRoutes } from './incoming.routes.ts';
import { keyingRoutes } from './keying.routes.ts';
import { meRoutes } from './me.routes.ts';
import { metricsRoutes } from './metrics.routes.ts';
import { noticeChangeRoutes } from './notices/change.routes.ts';
import { noticeCountRoutes } from './notices/counts.routes.ts';
import { noticeListRoutes } from './notices/list.routes.ts';
import { noticeRoutes } from './notices/notice.routes.ts';
import { noticePagesRoutes } from './notices/pages.routes.ts';
import { noticePaperRoutes } from './notices/paper.routes.ts';
import { noticePictureRoutes } from './notices/picture.routes.ts';
import { noticeReviewRoutes } from './notices/review.routes.ts';
import { openapiRoutes } from './openapi.routes.ts';
import { operationRoutes } from './operation.routes.ts';
import { practiceRoutes } from './practices.routes.ts';
import { qualityRoutes } from './quality.routes.ts';
import { queueRoutes } from './queue/queue.routes.ts';
import { reviewMarksRoutes } from './review-marks.routes.ts';
import { reworkRoutes } from './rework.routes.ts';
import type { RouteModule } from './route-module.ts';
import { serviceRoutes } from './service.routes.ts';
import { splitRoutes } from './splits.routes.ts';
import { tokensRoutes } from './tokens.routes.ts';
import { usersRoutes } from './users.routes.ts';

export const ROUTE_MODULES: readonly RouteModule[] = [
  healthRoutes,
  serviceRoutes,
  metricsRoutes,
  openapiRoutes,
  incomingRoutes,
  documentRoutes,
  correctionsRoutes,
  splitRoutes,
  reviewMarksRoutes,
  noticeReviewRoutes,
  digitsRoutes,
  keyingRoutes,
  reworkRoutes,
  meRoutes,
  usersRoutes,
  tokensRoutes,
  auditRoutes,
  accessPages,
  reviewPages,
  noticeCountRoutes,
  noticeListRoutes,
  noticeRoutes,
  noticePagesRoutes,
  noticePictureRoutes,
  noticePaperRoutes,
  noticeChangeRoutes,
  practiceRoutes,
  deadlineRoutes,
  qualityRoutes,
  clientRoutes,
  clientListRoutes,
  exportRoutes,
  operationRoutes,
  queueRoutes,
];
