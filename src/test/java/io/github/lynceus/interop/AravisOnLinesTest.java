package io.github.lynceus.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.lynceus.simulator.DeviceOptions;
import io.github.lynceus.simulator.SimulatedDevice;
import io.github.lynceus.simulator.line.LineCameraModel;
import io.github.lynceus.simulator.line.LineFormat;
import io.github.lynceus.simulator.line.LineNumbers;
import io.github.lynceus.simulator.line.LineOptions;
import io.github.lynceus.simulator.line.LineProfile;
import io.github.lynceus.simulator.line.TestCube;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Aravis, which is not ours, as the client of the simulated line camera. */
class AravisOnLinesTest {

	private static final String ADDRESS = "127.0.27.21";
	private static final Duration LIMIT = Duration.ofSeconds(60);
	private static final TestCube CUBE = TestCube.INDEX;

	@ParameterizedTest
	@EnumSource(LineProfile.class)
	void featuresAreReadAndWrittenAndFollowTheSchema(final LineProfile profile) {
		Namespace.assume("arv-tool-0.8", "xmllint");
		final File schema = new File(System.getProperty("lynceus.genicam.dir", "../shared/genicam-xml"),
			"GenApiSchema_Version_1_1.xsd");
		assumeTrue(schema.exists(), "needs the GenApi schema " + schema);
		Namespace.run(Features.class, profile.name(), schema.getAbsolutePath());
	}

	@Test
	void everyLineArrivesExactly() {
		Namespace.assume();
		assumeTrue(new File("/usr/bin/python3").canExecute(), "needs /usr/bin/python3");
		try (ExternalProcess probe = ExternalProcess.start("/usr/bin/python3", "-c",
			"import gi; gi.require_version('Aravis', '0.8'); from gi.repository import Aravis"))
		{
			assumeTrue(probe.await(LIMIT) == 0, "needs Aravis for Python (Debian: python3-gi, gir1.2-aravis-0.8)");
		}
		Namespace.run(Pixels.class);
	}

	private static SimulatedDevice camera(final LineOptions options) throws IOException {
		final Path folder = Files.createTempDirectory("cube");
		final LineCameraModel model = LineCameraModel.open(CUBE.write(folder), options);
		for (final File file : folder.toFile().listFiles()) file.deleteOnExit();
		folder.toFile().deleteOnExit();
		return SimulatedDevice.start(model, new DeviceOptions().withAddress(ADDRESS));
	}

	static final class Features {
		public static void main(final String[] args) throws IOException {
			final LineProfile profile = LineProfile.of(args[0]);
			try (SimulatedDevice device = camera(new LineOptions().withProfile(profile))) {
				final String values = tool("values");
				assertTrue(values.contains("'SensorHeight' = 11"), values);
				assertTrue(values.contains("'ExposureTime' = 1000 us"), values);
				assertFalse((tool("features") + values).contains("CRITICAL"));
				assertFalse((tool("features") + values).toLowerCase().contains("error"));
				assertTrue(tool("control", "Width=6", "OffsetX=7", "OffsetX").contains("OffsetX = 7"));
				assertTrue(tool("control", "OffsetX=8").contains("invalid-parameter"));
				if (profile == LineProfile.SFNC) {
					assertTrue(tool("control", "RegionSelector=Region2", "Height=2", "Height").contains("Height = 2"));
				}
				else {
					assertTrue(tool("control", "MROI_Index=1", "MROI_H=4", "MROI_Index=0", "MROI_H", "MROI_Index=1", "MROI_H")
						.contains("MROI_H = 4"));
				}
				assertEquals(1, device.statistics().errors(), "only the refused offset");
				final Path xml = Files.createTempFile("description", ".xml");
				Files.writeString(xml, tool("genicam"));
				final String verdict = ExternalProcess.run(LIMIT, "xmllint", "--noout", "--schema", args[1], xml.toString());
				assertTrue(verdict.contains("validates"), verdict);
				Files.delete(xml);
			}
		}

		private static String tool(final String... words) {
			final List<String> command = new ArrayList<>(List.of("arv-tool-0.8", "-n", ADDRESS));
			command.addAll(List.of(words));
			return ExternalProcess.run(LIMIT, command.toArray(String[]::new));
		}
	}

	static final class Pixels {
		public static void main(final String[] args) throws Exception {
			for (final LineFormat format : LineFormat.values()) {
				try (SimulatedDevice device = camera(new LineOptions())) {
					assertExact(grab(12, "PixelFormat=" + format.standardName()), format, 13, 11, 12);
					assertExact(grab(4, "PixelFormat=" + format.standardName(), "Width=5", "OffsetX=3", "Height=3", "OffsetY=6"),
						format, 5, 3, 4);
					assertEquals(0, device.statistics().errors());
				}
			}
			try (SimulatedDevice device = camera(new LineOptions().withProfile(LineProfile.SPECIM).withLost(LineNumbers.parse("2-3")))) {
				assertExact(grab(4, "AcquisitionFrameRate=200"), LineFormat.MONO16, 13, 11, 6);
			}
		}

		private static JsonObject grab(final int lines, final String... options) throws Exception {
			final Path script = Path.of(AravisOnLinesTest.class.getResource("/interop/aravis_lines.py").toURI());
			final List<String> command = new ArrayList<>(List.of("/usr/bin/python3", script.toString(), ADDRESS,
				String.valueOf(lines), String.valueOf(CUBE.lines())));
			command.addAll(List.of(options));
			final String output = ExternalProcess.run(LIMIT, command.toArray(String[]::new));
			return JsonParser.parseString(output.substring(output.indexOf('{'))).getAsJsonObject();
		}

		private static void assertExact(final JsonObject result, final LineFormat format, final int width,
			final int height, final long lastId)
		{
			long id = 0;
			for (final JsonElement element : result.getAsJsonArray("frames")) {
				final JsonObject frame = element.getAsJsonObject();
				assertEquals("success", frame.get("status").getAsString());
				assertTrue(frame.get("exact").getAsBoolean(), frame.toString());
				assertEquals(width, frame.get("width").getAsInt());
				assertEquals(height, frame.get("height").getAsInt());
				assertEquals(format.code(), frame.get("format").getAsInt());
				id = frame.get("id").getAsLong();
			}
			assertEquals(lastId, id);
		}
	}
}
