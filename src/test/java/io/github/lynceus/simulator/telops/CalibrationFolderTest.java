package io.github.lynceus.simulator.telops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names and contents of the calibration folder, against how real ones read. */
class CalibrationFolderTest {

	@TempDir
	Path folder;

	private static Set<String> names(final Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return new TreeSet<>(files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()).toList());
		}
	}

	@Test
	void everyCalibrationOfTheCameraHasItsFile() throws IOException {
		CalibrationFolder.write(folder, 8050, false);
		final Set<String> names = names(folder);
		assertTrue(names.contains("TEL08050_EL07938_MF08573_FW0_IM0_SWD0_1700000000.tsco"), names.toString());
		try (TelopsBench camera = new TelopsBench()) {
			assertEquals(camera.get("CalibrationCollectionCount"), names.size());
			for (int i = 0; i < names.size(); i++) {
				camera.set("CalibrationCollectionSelector", i);
				final String ending = "_" + camera.get("CalibrationCollectionPOSIXTime") + ".tsco";
				assertEquals(1, names.stream().filter(name -> name.endsWith(ending)).count(), ending);
			}
		}
	}

	@Test
	void olderFoldersHaveTheTimeInFront() throws IOException {
		CalibrationFolder.write(folder, 8050, true);
		assertTrue(names(folder).contains("TEL08050_1700000000_EL07938_MF08573_FW0_IM0_SWD0.tsco"));
	}

	@Test
	void exposureTimesNameTheLensAndTheTemperatures() throws IOException {
		CalibrationFolder.write(folder, 8050, false);
		final Path exposures = folder.resolve("estimated_ExposureTimes");
		assertEquals(names(folder).size(), names(exposures).size());
		final List<String> lines = Files.readAllLines(exposures.resolve("estimated_ExposureTime_ELSN08887_MF08573_FW1_IM0.txt"));
		assertEquals("% Camera model TEL-8050 - lens \"MW 50mm\" model TEL-8887 - filter wheel position #1", lines.get(0));
		assertTrue(lines.get(1).startsWith("% "));
		assertTrue(lines.get(2).startsWith("0.0;"), lines.get(2));
		assertTrue(lines.get(lines.size() - 1).startsWith("175.0;"), lines.get(lines.size() - 1));
		assertEquals(4, lines.get(2).split(";").length);
	}
}
