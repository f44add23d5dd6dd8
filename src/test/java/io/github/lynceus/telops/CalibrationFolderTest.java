package io.github.lynceus.telops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.camera.CameraException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder that comes with a camera, with names and contents as they are known from real ones. */
class CalibrationFolderTest {

	@TempDir
	Path folder;

	private void touch(final String name) throws IOException {
		Files.createFile(folder.resolve(name));
	}

	private void table(final String name, final String... lines) throws IOException {
		final Path tables = Files.createDirectories(folder.resolve("estimated_ExposureTimes"));
		Files.write(tables.resolve(name), List.of(lines), StandardCharsets.UTF_8);
	}

	@Test
	void oldAndNewNamesTellTheSame() {
		final CalibrationFile old = CalibrationFile.parse("TEL08050_1625592710_EL08887_MF08573_FW0_IM0_SWD0.tsco")
			.orElseThrow();
		assertEquals(1_625_592_710L, old.posixTime());
		assertEquals("TEL08050", old.camera());
		assertEquals("08887", old.lens());
		assertEquals("08573", old.filter());
		assertEquals(0, old.filterWheel());
		final CalibrationFile now = CalibrationFile.parse("TEL08050_EL07938_MF08575_FW3_IM0_SWD0_1741261960.tsco")
			.orElseThrow();
		assertEquals(1_741_261_960L, now.posixTime());
		assertEquals("07938", now.lens());
		assertEquals(3, now.filterWheel());
	}

	@Test
	void otherNamesAreNoCalibration() {
		for (final String name : List.of("readme.txt", "TEL08050.tsco", "TEL08050_EL1_MF2_FW0.tsco", "_.tsco", ".tsco",
			"TEL08050_123456789012345_EL08887.tsco"))
			assertTrue(CalibrationFile.parse(name).isEmpty(), name);
	}

	@Test
	void tablesNameLensAndRangeAndCountPositionsFromOne() throws IOException {
		touch("TEL08050_1625592710_EL08887_MF08573_FW0_IM0_SWD0.tsco");
		touch("TEL08050_EL08887_MF08573_FW1_IM0_SWD0_1625592711.tsco");
		touch("TEL08050_EL07938_MF08575_FW0_IM0_SWD0_1741261960.tsco");
		table("estimated_ExposureTime_ELSN08887_MF08573_FW1_IM0.txt",
			"% Camera model TEL-8050 - lens \"MW 50mm\" model TEL-8887 - filter wheel position #1", "% column #1: temp",
			"0.0;22.7;180.4;370.3", "175.0;3.5;27.6;56.7", "");
		table("estimated_ExposureTime_ELSN08887_MF08573_FW2_IM0.txt",
			"% Camera model TEL-8050 - lens \"MW 50mm\" model TEL-8887 - filter wheel position #2", "150.0;1;2;3",
			"350.5;1;2;3");
		final CalibrationFolder read = CalibrationFolder.read(folder);
		assertEquals(3, read.size());
		assertEquals(List.of(), read.ignored());
		final CalibrationFolder.Entry first = read.entry(1_625_592_710L).orElseThrow();
		assertEquals("MW 50mm", first.lens());
		assertEquals(0, first.min());
		assertEquals(175, first.max());
		final CalibrationFolder.Entry second = read.entry(1_625_592_711L).orElseThrow();
		assertEquals(150, second.min());
		assertEquals(350.5, second.max());
		final CalibrationFolder.Entry third = read.entry(1_741_261_960L).orElseThrow();
		assertEquals("", third.lens());
		assertTrue(Double.isNaN(third.min()));
		assertTrue(read.entry(1).isEmpty());
	}

	@Test
	void whatCannotBeUnderstoodIsNamedAndDoesNoHarm() throws IOException {
		touch("TEL08050_1625592710_EL08887_MF08573_FW0_IM0_SWD0.tsco");
		touch("TEL08050_soon_EL08887.tsco");
		table("notes.txt", "nothing");
		table("estimated_ExposureTime_ELSN08887_MF08573_FW1_IM0.txt", "% no lens here", "warm;1", ";;;");
		Files.write(folder.resolve("estimated_ExposureTimes/estimated_ExposureTime_ELSN1_FW1.txt"),
			new byte[] { (byte) 0xFF, (byte) 0xFE, 0, 1 });
		final CalibrationFolder read = CalibrationFolder.read(folder);
		assertEquals(List.of("notes.txt", "TEL08050_soon_EL08887.tsco"), read.ignored());
		assertEquals("", read.entry(1_625_592_710L).orElseThrow().lens());
		assertTrue(Double.isNaN(read.entry(1_625_592_710L).orElseThrow().max()));
	}

	@Test
	void foldersWithoutCalibrationsAreRefusedInASentence() {
		assertTrue(assertThrows(CameraException.class, () -> CalibrationFolder.read(folder)).getMessage()
			.contains("holds no calibration"));
		assertTrue(assertThrows(CameraException.class, () -> CalibrationFolder.read(folder.resolve("none"))).getMessage()
			.startsWith("There is no folder "));
	}
}
