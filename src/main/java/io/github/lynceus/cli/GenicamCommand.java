package io.github.lynceus.cli;

import com.google.gson.Gson;
import io.github.lynceus.camera.CameraException;
import io.github.lynceus.genicam.DescriptionCheck;
import io.github.lynceus.genicam.DescriptionException;
import io.github.lynceus.genicam.FeatureException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Camera descriptions without a camera. */
@Command(name = "genicam", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND",
	description = "Tries out camera descriptions without a camera.")
final class GenicamCommand implements Runnable {

	/** Far beyond any description; a file that unpacks to more is none. */
	private static final int MAX_UNPACKED = 64 << 20;

	@Override
	public void run() {
		throw new CameraException("What shall be done with the descriptions? There is: check.");
	}

	/** @return 0 if every file is a description of which nothing was refused but what zeros cannot be calculated with */
	@Command(name = "check", mixinStandardHelpOptions = true, description = {
		"Evaluates every node of camera descriptions over a camera of nothing but zeros.",
		"Prints one line of JSON for each file: nodes by type, how many were evaluated, which were refused and why." })
	int check(@Parameters(arity = "1..*", paramLabel = "FILE", description = "XML, plain or as .gz or .zip.") final List<Path> files) {
		boolean fine = true;
		for (final Path file : files) {
			final Map<String, Object> line = new LinkedHashMap<>();
			line.put("file", file.getFileName().toString());
			fine &= check(file, line);
			System.out.println(new Gson().toJson(line));
		}
		return fine ? 0 : 1;
	}

	private static boolean check(final Path file, final Map<String, Object> line) {
		try {
			final DescriptionCheck check = DescriptionCheck.overZeros(read(file));
			line.put("vendor", check.map().vendorName());
			line.put("model", check.map().modelName());
			line.put("schema", check.map().schemaVersion());
			line.put("nodes", check.counts().values().stream().mapToInt(c -> c.nodes()).sum());
			line.put("evaluated", check.counts().values().stream().mapToInt(c -> c.evaluated()).sum());
			final Map<String, Object> types = new LinkedHashMap<>();
			check.counts().forEach((type, count) -> types.put(type.element(), count));
			line.put("types", types);
			line.put("refused", check.refusals());
			// Over zeros a division by zero says nothing against a description.
			return check.refusals().stream().allMatch(r -> r.reason() == FeatureException.Reason.ARITHMETIC);
		}
		catch (final IOException e) {
			line.put("error", "The file " + file + " cannot be read: " + e.getMessage() + ".");
		}
		catch (final DescriptionException e) {
			line.put("error", e.getMessage());
		}
		return false;
	}

	/** The node map unpacks zip archives itself, as cameras have them; gzip is only how people keep them. */
	private static byte[] read(final Path file) throws IOException {
		final byte[] bytes = Files.readAllBytes(file);
		final boolean packed = bytes.length > 1 && (bytes[0] & 0xFF) == 0x1F && (bytes[1] & 0xFF) == 0x8B;
		if (!packed) return bytes;
		try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
			final byte[] xml = in.readNBytes(MAX_UNPACKED);
			if (xml.length == MAX_UNPACKED) throw new IOException("it is too large for a camera description");
			return xml;
		}
	}
}
