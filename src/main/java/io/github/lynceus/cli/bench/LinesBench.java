package io.github.lynceus.cli.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Runs one benchmark after the other in a program that stays warm. */
@Command(name = "lines", mixinStandardHelpOptions = true, description = {
	"Runs the benchmarks that lines of its standard input name, each as after \"bench\", until the input ends." })
final class LinesBench implements Callable<Integer> {

	@Override
	public Integer call() throws IOException {
		final BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
		for (String line = in.readLine(); line != null; line = in.readLine()) {
			final int failed = new CommandLine(new BenchCommand()).execute(line.strip().split("\\s+"));
			if (failed != 0) return failed;
		}
		return 0;
	}
}
