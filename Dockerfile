# Builds courses without a network: docker run --rm --network none --user "$(id -u):$(id -g)" -v "$PWD:/courses" build-course build
FROM node:24-slim AS made
WORKDIR /made
COPY . .
RUN npm ci --no-audit --no-fund && npm pack --ignore-scripts --pack-destination /tmp

FROM node:24-slim
COPY --from=made /tmp/build-course-*.tgz /tmp/build-course.tgz
RUN npm install --global --no-audit --no-fund /tmp/build-course.tgz && rm -r /tmp/build-course.tgz /root/.npm
USER node
WORKDIR /courses
ENTRYPOINT ["build-course"]
