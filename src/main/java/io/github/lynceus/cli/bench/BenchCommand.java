package io.github.lynceus.cli.bench;

import io.github.lynceus.cli.bench.live.LiveBench;
import picocli.CommandLine.Command;

/** Collects the benchmarks. */
@Command(name = "bench", mixinStandardHelpOptions = true, description = "Measures what this program costs on this computer.",
	subcommands = { ReceiveBench.class, SendBench.class, StreamBench.class, DownloadBench.class, ConvertBench.class,
		StartBench.class, LiveBench.class, HsiBench.class, LinesBench.class, AllBench.class })
public final class BenchCommand {}
