package io.github.lynceus.camera;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/** Writes reports as JSON: pretty, stable key order, no number where there is none. */
final class IntegrityReportJson {

	private static final Gson GSON = new GsonBuilder().setPrettyPrinting().serializeNulls().disableHtmlEscaping()
		.create();

	private IntegrityReportJson() {}

	static String write(final IntegrityReport report) {
		return GSON.toJson(tree(report));
	}

	static String write(final Recording recording) {
		final JsonObject root = new JsonObject();
		root.addProperty("camera", recording.camera());
		root.addProperty("ok", recording.isOk());
		final JsonArray sequences = new JsonArray();
		recording.reports().forEach(report -> sequences.add(tree(report)));
		root.add("sequences", sequences);
		return GSON.toJson(root);
	}

	private static JsonObject tree(final IntegrityReport report) {
		final JsonObject root = new JsonObject();
		root.addProperty("camera", report.camera());
		root.addProperty("sequence", report.sequence());
		root.addProperty("ok", report.isOk());
		root.addProperty("expected", report.expected());
		root.addProperty("complete", report.complete());
		final JsonArray incomplete = new JsonArray();
		report.incomplete().forEach((id, packets) -> {
			final JsonObject entry = new JsonObject();
			entry.addProperty("frameId", id);
			entry.addProperty("packetsMissing", packets);
			incomplete.add(entry);
		});
		root.add("incomplete", incomplete);
		final JsonArray never = new JsonArray();
		report.neverArrived().forEach(never::add);
		root.add("neverArrived", never);
		root.addProperty("completeInFirstPass", report.completeInFirstPass());
		root.addProperty("recoveredByRetry", report.recoveredByRetry());
		root.addProperty("framesRecoveredByResend", report.framesRecoveredByResend());
		root.addProperty("packetsRecoveredByResend", report.packetsRecoveredByResend());
		root.addProperty("packetsLost", report.packetsLost());
		root.addProperty("duplicates", report.duplicates());
		root.addProperty("rejected", report.rejected());
		root.addProperty("resumed", report.resumed());
		root.addProperty("resendRequested", report.resendRequested());
		root.addProperty("resendRefused", report.resendRefused());
		root.addProperty("overruns", report.overruns());
		root.addProperty("imagesPerBlock", report.imagesPerBlock());
		root.add("elapsed", number(report.elapsed()));
		root.add("seconds", number(report.seconds()));
		root.addProperty("bytes", report.bytes());
		root.add("megabytesPerSecond", number(report.megabytesPerSecond()));
		root.add("megabitsPerSecond", number(report.megabitsPerSecond()));
		root.addProperty("packetSize", report.packetSize());
		root.add("bitrate", number(report.bitrate()));
		root.addProperty("passes", report.passes());
		root.addProperty("firstFrameId", report.firstFrameId());
		root.addProperty("lastFrameId", report.lastFrameId());
		root.addProperty("moiFrameId", report.moiFrameId());
		final JsonArray gaps = new JsonArray();
		report.gaps().forEach(gap -> {
			final JsonObject entry = new JsonObject();
			entry.addProperty("first", gap.first());
			entry.addProperty("last", gap.last());
			gaps.add(entry);
		});
		root.add("gaps", gaps);
		root.add("min", number(report.min()));
		root.add("max", number(report.max()));
		root.add("mean", number(report.mean()));
		root.addProperty("unit", report.unit());
		root.addProperty("specialPixels", report.specialPixels());
		root.addProperty("crc32c", report.crc32c());
		return root;
	}

	private static JsonElement number(final double value) {
		return Double.isFinite(value) ? new JsonPrimitive(value) : JsonNull.INSTANCE;
	}
}
