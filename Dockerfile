# The whole program in an image: nothing of the tools that built it, no user but one without rights. Its steps can be run
# without Docker by `node scripts/container-steps.mjs DIR` (ARG, FROM, WORKDIR, ENV, COPY, RUN, USER, ENTRYPOINT, CMD).
FROM node:20.20.2-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY tsconfig.json tsconfig.build.json ./
COPY scripts ./scripts
COPY contract ./contract
COPY rules ./rules
COPY extractors ./extractors
COPY validators ./validators
COPY pipeline ./pipeline
COPY review ./review
COPY samples ./samples
RUN npm run build
RUN npm prune --omit=dev --ignore-scripts --no-audit --no-fund

FROM node:20.20.2-bookworm-slim
ENV NODE_ENV=production
ENV CIVIS_DATA_DIR=/data
ENV HOME=/tmp
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
RUN mkdir -p /data
# Owned by the image's user, so that a fresh named volume is too.
RUN chown node:node /data
USER node
VOLUME ["/data"]
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=10s --start-period=60s --retries=3 CMD ["node", "dist/pipeline/cli/health.js"]
ENTRYPOINT ["node", "dist/pipeline/cli/main.js"]
CMD ["serve"]
