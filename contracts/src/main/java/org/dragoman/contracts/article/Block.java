package org.dragoman.contracts.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One block of an article's body. {@code html}, list items and table cells hold the inline subset:
 * {@code a[href]}, {@code em}, {@code strong}, {@code code}, {@code sub}, {@code sup}, {@code br},
 * already validated by whoever built the block; everything else is text.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(Block.Paragraph.class),
  @JsonSubTypes.Type(Block.Heading.class),
  @JsonSubTypes.Type(Block.ListBlock.class),
  @JsonSubTypes.Type(Block.Quote.class),
  @JsonSubTypes.Type(Block.Image.class),
  @JsonSubTypes.Type(Block.Table.class),
  @JsonSubTypes.Type(Block.Embed.class)
})
public sealed interface Block {

  @JsonTypeName("paragraph")
  record Paragraph(String html) implements Block {
    public Paragraph {
      Objects.requireNonNull(html, "html");
    }
  }

  /** A crosshead. {@code level} is 1 to 6, as in HTML; 2 is the first level below the headline. */
  @JsonTypeName("heading")
  record Heading(int level, String html) implements Block {
    public Heading {
      Objects.requireNonNull(html, "html");
      if (level < 1 || level > 6) {
        throw new IllegalArgumentException("level: 1 to 6, not " + level);
      }
    }
  }

  @JsonTypeName("list")
  record ListBlock(boolean ordered, List<String> items) implements Block {
    public ListBlock {
      items = List.copyOf(items);
    }
  }

  /** Words that are someone's. {@code cite} is plain text naming who said or wrote them. */
  @JsonTypeName("quote")
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Quote(String html, @Nullable String cite) implements Block {
    public Quote {
      Objects.requireNonNull(html, "html");
    }
  }

  /** {@code caption}, {@code credit} and {@code alt} are plain text. */
  @JsonTypeName("image")
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Image(String url, @Nullable String caption, @Nullable String credit, @Nullable String alt)
      implements Block {
    public Image {
      Objects.requireNonNull(url, "url");
    }
  }

  @JsonTypeName("table")
  record Table(List<List<String>> rows) implements Block {
    public Table {
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /** Something that lives elsewhere (a film, a post), kept as its address only. */
  @JsonTypeName("embed")
  record Embed(String url) implements Block {
    public Embed {
      Objects.requireNonNull(url, "url");
    }
  }
}
