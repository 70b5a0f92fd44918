#pragma once

#include <QLayout>
#include <QList>

namespace wizard {

/// A row that goes on in the next line when there is no more room, as words do: for buttons whose labels are
/// longer in another language or a larger text.
class Flow final : public QLayout {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Flow)

public:
    explicit Flow(int spacing);
    ~Flow() override;

    void addItem(QLayoutItem* item) override;
    int count() const override { return int(m_items.size()); }
    QLayoutItem* itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem* takeAt(int index) override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    Qt::Orientations expandingDirections() const override { return {}; }
    void setGeometry(const QRect& rect) override;

private:
    enum class Do { Measure, Place };
    /// The height that is needed.
    int arrange(const QRect& rect, Do what) const;

    QList<QLayoutItem*> m_items;
};

} // namespace wizard
