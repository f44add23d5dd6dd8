package io.github.lynceus.fiji.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

/** Stacks as ImageJ, Fiji and scripts have them, innermost frame first. */
class CallerTest {

	private static final String MENU_THREAD = "ij.Executer.runCommand ij.Executer.run java.lang.Thread.run";
	private static final String IJ_RUN = "ij.Executer.runCommand ij.Executer.run ij.IJ.run ";
	private static final String MACRO_THREAD = IJ_RUN + "ij.macro.Functions.doRun ij.macro.Interpreter.run";
	private static final String PLAIN = "io.github.lynceus.fiji.plain.Entry.run ij.IJ.runPlugIn ";
	private static final String FIJI = "java.util.concurrent.FutureTask.get "
		+ "net.imagej.legacy.LegacyService.runLegacyCompatibleCommand ij.IJ.runPlugIn ";
	private static final String SCRIPT = "org.scijava.script.ScriptModule.run org.scijava.module.ModuleRunner.run ";

	@Test
	void aMenuIsAUserInBothWorlds() {
		assertEquals(Caller.USER, of(PLAIN + MENU_THREAD));
		assertEquals(Caller.USER, of(FIJI + MENU_THREAD));
	}

	@Test
	void aMacroIsAMacroInBothWorlds() {
		assertEquals(Caller.MACRO, of(PLAIN + MACRO_THREAD));
		assertEquals(Caller.MACRO, of(FIJI + MACRO_THREAD));
	}

	@Test
	void ijRunFromAScriptCannotThrowThroughImageJ() {
		assertEquals(Caller.MACRO, of(FIJI + IJ_RUN + SCRIPT));
	}

	@Test
	void aScriptIsAProgramEvenIfAMacroRunsIt() {
		assertEquals(Caller.PROGRAM, of("java.util.concurrent.FutureTask.get " + SCRIPT + FIJI + MACRO_THREAD));
	}

	@Test
	void theEventThreadIsAUser() {
		assertEquals(Caller.USER, of("java.awt.event.ActionListener.actionPerformed java.awt.EventDispatchThread.run"));
	}

	@Test
	void aPoolThreadLeavesItToTheThreadThatAsked() {
		assertNull(of("org.scijava.module.ModuleRunner.run java.util.concurrent.FutureTask.run java.lang.Thread.run"));
	}

	@Test
	void anotherPluginThatCallsTheCommandIsNotTheMenu() {
		assertNull(of("java.util.concurrent.FutureTask.get some.Plugin.run ij.IJ.runPlugIn " + MENU_THREAD));
	}

	@Test
	void aProgramIsWhoeverIsNeitherMenuNorMacro() {
		assertEquals(Caller.PROGRAM, Caller.of(Thread.currentThread(), thread -> null, false));
		assertEquals(Caller.PROGRAM, Caller.of(Thread.currentThread(), thread -> thread, false), "a loop ends too");
	}

	private static Caller of(final String stack) {
		return Caller.of(Arrays.stream(stack.strip().split(" ")).map(CallerTest::frame)
			.toArray(StackTraceElement[]::new));
	}

	private static StackTraceElement frame(final String method) {
		final int dot = method.lastIndexOf('.');
		return new StackTraceElement(method.substring(0, dot), method.substring(dot + 1), null, 0);
	}
}
