// Blocks every outgoing HTTP connection in tests: nothing may be fetched at run time.
import nock from 'nock';

nock.disableNetConnect();
nock.enableNetConnect(/^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/);
