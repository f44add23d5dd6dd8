package io.github.lynceus.fiji.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lynceus.fiji.ImageJProcess;
import io.github.lynceus.fiji.sample.SampleCommands;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Macros that call commands, in an ImageJ without a display. */
class HeadlessMacroTest {

	private static ImageJProcess imagej;

	@BeforeAll
	static void start() {
		imagej = ImageJProcess.headless();
		SampleCommands.targets().forEach(imagej::addCommand);
	}

	@AfterAll
	static void stop() {
		imagej.close();
	}

	@Test
	void optionsReachTheInputs() {
		assertEquals("frames=5 rate=2.5 name=a b mode=IBI raw show=false file=/tmp/a b.tif",
			logOf("run('Lynceus Sample...', 'frames=5 rate=2.5 name=[a b] mode=[IBI raw] show=false file=[/tmp/a b.tif]');"));
	}

	@Test
	void missingInputsTakeTheirDefaults() {
		assertEquals("frames=7 rate=30.0 name=test mode=RT show=true file=null",
			logOf("run('Lynceus Sample...', 'frames=7');"));
		assertEquals("frames=10 rate=30.0 name=test mode=RT show=true file=null", logOf("run('Lynceus Sample...');"));
	}

	@Test
	void aSecondRunDoesNotReuseValuesOfTheFirst() {
		assertEquals("frames=3 rate=30.0 name=old mode=RT show=true file=null\n"
			+ "frames=10 rate=99.0 name=test mode=RT show=true file=null",
			logOf("run('Lynceus Sample...', 'frames=3 name=old'); run('Lynceus Sample...', 'rate=99');"));
	}

	@Test
	void aFailureStopsTheMacro() {
		assertEquals("before", logOf("print('before'); run('Lynceus Failing...', ''); print('after');"));
	}

	@Test
	void aDefectStopsTheMacro() {
		assertEquals("before", logOf("print('before'); run('Lynceus Failing...', 'defect=true'); print('after');"));
	}

	@Test
	void aValueOutsideItsLimitsStopsTheMacro() {
		assertEquals("before", logOf("print('before'); run('Lynceus Sample...', 'frames=0'); print('after');"));
		assertEquals("before", logOf("print('before'); run('Lynceus Sample...', 'mode=none'); print('after');"));
	}

	@Test
	void aValueThatIsNoNumberStopsTheMacro() {
		assertEquals("before", logOf("print('before'); run('Lynceus Sample...', 'frames=many'); print('after');"));
		assertEquals("before", logOf("print('before'); run('Lynceus Sample...', 'show=yes'); print('after');"));
	}

	@Test
	void aCommandTakesTheActiveImage() {
		assertTrue(logOf("newImage('scene', '16-bit', 8, 8, 1); run('Lynceus Image'); close();").contains("image=scene"));
	}

	@Test
	void aMissingImageStopsTheMacro() {
		assertEquals("before", logOf("print('before'); run('Lynceus Image'); print('after');"));
	}

	private static String logOf(final String macro) {
		imagej.log();
		imagej.macro(macro);
		return imagej.log().strip();
	}
}
