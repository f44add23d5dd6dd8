package io.github.lynceus.cli.hsi;

import io.github.lynceus.camera.Progress;
import io.github.lynceus.hyper.demo.DemoFiles;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes something to try everything with. */
@Command(name = "demo", mixinStandardHelpOptions = true,
	description = "Writes a made-up cube with references and two models into a folder.")
final class HsiDemo implements Callable<Integer> {

	@Option(names = { "-o", "--output" }, required = true, paramLabel = "FOLDER", description = "Folder.")
	private Path folder;

	@Override
	public Integer call() {
		final DemoFiles files = DemoFiles.write(folder, Progress.NONE);
		for (final Path file : new Path[] { files.cube(), files.white(), files.dark(), files.classifier(),
			files.regressor() })
		{
			System.out.println(file);
		}
		return 0;
	}
}
