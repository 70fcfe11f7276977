#!/bin/sh
# Makes the topics that are missing. Facts are kept for 14 days, "changed" for 5 minutes; segments are closed early,
# since only closed ones are forgotten.
set -eu

brokers="${JUNCTION_KAFKA_BROKERS:?}"
day_ms=86400000

topic() {
  name="$1" partitions="$2" retention_ms="$3" segment_ms="$4"
  /opt/kafka/bin/kafka-topics.sh --bootstrap-server "$brokers" --create --if-not-exists \
    --topic "$name" --partitions "$partitions" \
    --config "retention.ms=$retention_ms" --config "segment.ms=$segment_ms"
}

for noun in ld_service site person membership case stay adjustment contact offer work_item; do
  topic "junction.$noun" 6 $((14 * day_ms)) "$day_ms"
done
topic junction.live 1 300000 300000
